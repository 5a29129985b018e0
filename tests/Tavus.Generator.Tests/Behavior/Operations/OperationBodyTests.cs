using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Every kind of request body: what is sent, and as what.</summary>
public sealed class OperationBodyTests
{
    private const string Sent = "return Server.Content + \"\\n\" + Server.Request;";

    [Theory]
    [InlineData("application/json-patch+json", "{ type: array, items: { type: object, properties: { op: { type: string } } } }", "new[] { new CallRequestItem { Op = \"add\" } }", "application/json-patch+json 14", "[{\"op\":\"add\"}]")]
    [InlineData("application/merge-patch+json", "{ type: object }", "new JsonObject { [\"a\"] = null }", "application/merge-patch+json 10", "{\"a\":null}")]
    [InlineData("text/plain", "{ type: string }", "\"ü\"", "text/plain; charset=utf-8 2", "ü")]
    [InlineData("application/xml", "{ type: object, properties: { a: { type: string } } }", "\"<a/>\"", "application/xml; charset=utf-8 4", "<a/>")]
    [InlineData("image/png", "{ type: string, format: binary }", "new System.IO.MemoryStream(new byte[] { 65, 66 })", "image/png 2", "AB")]
    [InlineData("'*/*'", "{ type: string, format: binary }", "new System.IO.MemoryStream(new byte[] { 65 }), \"image/gif\"", "image/gif 1", "A")]
    [InlineData("'image/*'", "{}", "new System.IO.MemoryStream()", "application/octet-stream 0", "")]
    [InlineData("application/x-www-form-urlencoded", "{ type: object, properties: { a: { type: string }, b: { type: array, items: { type: integer } }, c: { type: object }, d: { type: boolean } } }", "new CallRequest { A = \"x y&ü\", B = new long[] { 1, 2 }, C = new JsonObject { [\"k\"] = \"v\" }, D = true }", "application/x-www-form-urlencoded 62", "a=x+y%26%C3%BC&b=1&b=2&c=%7B%22k%22%3A%22v%22%7D&d=true")]
    public async Task Of_every_media_type(string mediaType, string schema, string value, string content, string body)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              post:
                operationId: call
                requestBody: { content: { {{mediaType}}: { schema: {{schema}} } } }
                responses: { '204': { description: done } }
            """);
        string expected = body.StartsWith("a=x+y") ? "application/x-www-form-urlencoded " + body.Length : content;
        Assert.Equal($"{expected}\nPOST https://api.test/base/x\n\n{body}", await GeneratedProgram.RunAsync(document, $"await client.CallAsync({value}); {Sent}"));
    }

    [Fact]
    public async Task A_form_follows_its_encoding_and_additional_properties_come_along()
    {
        string document = TestDocument.WithPaths("""
            /x:
              post:
                operationId: call
                requestBody:
                  content:
                    application/x-www-form-urlencoded:
                      schema:
                        type: object
                        required: [deep]
                        properties:
                          deep: { type: object, properties: { a: { type: array, items: { type: string } }, b: { type: object, properties: { c: { type: integer } } } } }
                          list: { type: array, items: { type: string } }
                          joined: { type: array, items: { type: string } }
                          url: { type: string }
                          objects: { type: array, items: { type: object, properties: { k: { type: string } } } }
                      encoding:
                        deep: { style: deepObject, explode: true }
                        list: { style: deepObject, explode: true }
                        joined: { style: form, explode: false }
                        url: { allowReserved: true }
                responses: { '204': { description: done } }
            """);
        string code = """
            await client.CallAsync(new CallRequest
            {
                Deep = new CallRequestDeep { A = new[] { "x", "y z" }, B = new CallRequestDeepB { C = 1 } },
                List = new[] { "l" },
                Joined = new[] { "m", "n,o" },
                Url = "https://a.test/?b=c&d",
                Objects = new[] { new CallRequestObjectsItem { K = "v" } },
                AdditionalProperties = new JsonObject { ["more"] = "1 2", ["none"] = null },
            });
            return Server.Request.Split('\n')[2].Replace("&", "\n");
            """;
        Assert.Equal(
            """
            deep%5Ba%5D%5B0%5D=x
            deep%5Ba%5D%5B1%5D=y+z
            deep%5Bb%5D%5Bc%5D=1
            list%5B0%5D=l
            joined=m,n%2Co
            url=https://a.test/?b%3Dc%26d
            objects=%7B%22k%22%3A%22v%22%7D
            more=1+2
            """.ReplaceLineEndings("\n"),
            await GeneratedProgram.RunAsync(document, code));
    }

    [LongTextTheory]
    [InlineData("type: object, properties: { file: { anyOf: [{ type: string, format: binary }, { type: 'null' }] } }", "File = new TavusFile(new byte[] { 65 })")]
    [InlineData("type: object, properties: { file: { anyOf: [{ type: array, items: { type: string, contentMediaType: image/png } }, { type: 'null' }] } }", "File = new[] { new TavusFile(new byte[] { 65 }) }")]
    [InlineData("type: object, properties: { file: { anyOf: [{ type: string, format: binary }, { type: array, items: { type: string, format: binary } }] } }", "File = new[] { new TavusFile(new byte[] { 65 }) }")]
    [InlineData("oneOf: [{ type: object, properties: { file: { type: string, format: binary } } }, { type: object, properties: { url: { type: string } } }]", "File = new TavusFile(new byte[] { 65 })")]
    public async Task A_file_in_a_choice_is_sent_as_a_file(string schema, string member)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              post:
                operationId: call
                requestBody: { content: { multipart/form-data: { schema: { {{schema}} } } } }
                responses: { '204': { description: done } }
            """).Replace("3.0.3", "3.1.0");
        string code = $"Server.Status = 204; await client.CallAsync(new CallRequest {{ {member} }}); return Server.Request;";
        string request = await GeneratedProgram.RunAsync(document, code);

        Assert.Contains("Content-Disposition: form-data; name=file", request.Replace("\"", ""));
        Assert.Contains("\r\n\r\nA\r\n", request);
        Assert.DoesNotContain("text/plain", request);
    }

    [Fact]
    public async Task A_multipart_form_has_fields_json_and_files()
    {
        string document = TestDocument.WithPaths("""
            /x:
              post:
                operationId: call
                requestBody:
                  content:
                    multipart/form-data:
                      schema:
                        type: object
                        required: [photo]
                        properties:
                          photo: { type: string, format: binary }
                          name: { type: string }
                          tags: { type: array, items: { type: string } }
                          meta: { type: object, properties: { a: { type: integer } } }
                          parts: { type: array, items: { type: object, properties: { b: { type: string } } } }
                          note: { type: string }
                          others: { type: array, items: { type: string, format: binary } }
                          free: {}
                      encoding:
                        photo: { contentType: 'image/*, image/png' }
                        note: { contentType: application/xml }
                        free: { contentType: application/pdf }
                responses: { '204': { description: done } }
            """);
        string code = """
            var request = new CallRequest
            {
                Photo = new TavusFile(Encoding.UTF8.GetBytes("PNG"), "a\"bc.png"),
                Name = "ü",
                Tags = new[] { "x", "y" },
                Meta = new CallRequestMeta { A = 1 },
                Parts = new[] { new CallRequestPartsItem { B = "z" } },
                Note = "<n/>",
                Others = new[] { new TavusFile(new System.IO.MemoryStream(new byte[] { 65 }), "é.txt", "text/plain") },
                Free = new TavusFile(new byte[] { 66 }),
                AdditionalProperties = new JsonObject { ["more"] = 5 },
            };
            await client.CallAsync(request);
            string first = Server.Request;
            string boundary = Server.Content.Split('=')[1].Split(' ')[0];
            long length = long.Parse(Server.Content.Split(' ')[2]);
            string body = first.Substring(first.IndexOf("\n\n") + 2);
            return (length == Encoding.UTF8.GetByteCount(body)) + "\n" + Server.Content.Replace(boundary, "B").Replace(" " + length, "") + "\n" + body.Replace(boundary, "B").Replace("\r", "");
            """;
        Assert.Equal(
            """
            True
            multipart/form-data; boundary=B
            --B
            Content-Disposition: form-data; name="name"
            Content-Type: text/plain; charset=utf-8

            ü
            --B
            Content-Disposition: form-data; name="tags"
            Content-Type: text/plain; charset=utf-8

            x
            --B
            Content-Disposition: form-data; name="tags"
            Content-Type: text/plain; charset=utf-8

            y
            --B
            Content-Disposition: form-data; name="meta"
            Content-Type: application/json

            {"a":1}
            --B
            Content-Disposition: form-data; name="parts"
            Content-Type: application/json

            {"b":"z"}
            --B
            Content-Disposition: form-data; name="note"
            Content-Type: application/xml

            <n/>
            --B
            Content-Disposition: form-data; name="more"
            Content-Type: text/plain; charset=utf-8

            5
            --B
            Content-Disposition: form-data; name="photo"; filename="a%22bc.png"
            Content-Type: image/png

            PNG
            --B
            Content-Disposition: form-data; name="others"; filename="é.txt"; filename*=UTF-8''%C3%A9.txt
            Content-Type: text/plain

            A
            --B
            Content-Disposition: form-data; name="free"; filename="free"
            Content-Type: application/pdf

            B
            --B--

            """.ReplaceLineEndings("\n"),
            await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task A_file_can_be_sent_twice_and_a_stream_stays_open()
    {
        string document = TestDocument.WithPaths("""
            /x:
              post:
                operationId: call
                requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/Upload' } } } }
                responses: { '204': { description: done } }
            /y:
              post:
                operationId: stream
                requestBody: { content: { application/octet-stream: { schema: { type: string, format: binary } } } }
                responses: { '204': { description: done } }
            """) + """

            components: { schemas: { Upload: { type: object, required: [file], properties: { file: { type: string, format: binary } } } } }
            """;
        string code = """
            var upload = new Upload { File = new TavusFile(Encoding.UTF8.GetBytes("content")) };
            await client.CallAsync(upload);
            int first = Server.Request.Length;
            await client.CallAsync(upload);
            var stream = new System.IO.MemoryStream(Encoding.UTF8.GetBytes("skipped,sent")) { Position = 8 };
            await client.StreamAsync(stream);
            string missing;
            try
            {
                await client.CallAsync(Upload.FromJson("{}"));
                missing = "sent";
            }
            catch (TavusValidationException exception)
            {
                missing = exception.Violations[0].ToString();
            }

            return (Server.Request.Split('\n')[2], first > 100, stream.CanRead, missing, Upload.FromJson("{\"file\":\"text\"}").ToJson(), upload.ToJson()).ToString();
            """;
        Assert.Equal("(sent, True, True, $.file is required, {\"file\":\"text\"}, {})", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task In_OpenAPI_31_a_content_media_type_makes_a_file()
    {
        string document = TestDocument.WithPaths("""
            /x:
              post:
                operationId: call
                requestBody:
                  content:
                    multipart/form-data:
                      schema:
                        type: object
                        properties:
                          a: { type: string, contentMediaType: image/png }
                          b: { type: string, contentMediaType: image/png, contentEncoding: base64 }
                          c: { type: [string, 'null'], contentMediaType: application/octet-stream }
                responses: { '204': { description: done } }
            """).Replace("3.0.3", "3.1.0");
        Assert.Equal("True True", await GeneratedProgram.RunAsync(document, """
            await client.CallAsync(new CallRequest { A = new TavusFile(new byte[] { 65 }), B = [65], C = null });
            return Server.Request.Contains("name=\"a\"; filename=\"a\"") + " " + Server.Request.Contains("QQ==");
            """));
    }

    [Fact]
    public void Binary_members_are_files_in_forms_only_and_equal_schemas_do_not_share_a_type()
    {
        const string Schema = "{ title: Thing, type: object, properties: { data: { type: string, format: binary } } }";
        Generation generation = Generation.Of(TestDocument.WithPaths($$"""
            /form:
              post: { operationId: sendForm, requestBody: { content: { multipart/form-data: { schema: {{Schema}} } } }, responses: { '204': { description: done } } }
            /json:
              post: { operationId: sendJson, requestBody: { content: { application/json: { schema: {{Schema}} } } }, responses: { '204': { description: done } } }
            """)).AssertCompiles();

        Assert.Matches("SendFormAsync\\(global::Tavus.Thing request", generation["Client.g.cs"]);
        Assert.Matches("SendJsonAsync\\(global::Tavus.SendJsonRequest request", generation["Client.g.cs"]);
        Assert.Single(Regex.Matches(generation["Models.g.cs"], "TavusFile\\?"));
    }

    [Fact]
    public void Of_several_media_types_json_comes_first_and_other_schemas_have_methods()
    {
        Generation generation = Generation.Of(TestDocument.WithPaths("""
            /same:
              post: { operationId: same, requestBody: { content: { application/xml: { schema: { type: string } }, application/json: { schema: { type: string } } } }, responses: { '204': { description: done } } }
            /other:
              post: { operationId: other, requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } }, multipart/form-data: { schema: { type: object, properties: { b: { type: string } } } } } }, responses: { '204': { description: done } } }
            /files:
              post: { operationId: files, requestBody: { content: { image/png: {}, image/gif: {} } }, responses: { '204': { description: done } } }
            """)).AssertCompiles();

        Assert.Empty(generation.Diagnostics);
        Assert.Contains("OtherAsFormAsync(", generation["Client.g.cs"]);
        Assert.Contains("SetBody(request, static (ref JsonWriter writer, string value) => writer.Value(value))", generation["Client.g.cs"]);
        Assert.Contains("new MultipartBody(", generation["Client.g.cs"]);
        Assert.Contains("FilesAsync(global::System.IO.Stream request, string mediaType = \"image/png\",", generation["Client.g.cs"]);
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target)
    {
        string document = TestDocument.WithPaths("""
            /a:
              post: { operationId: a, requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { f: { type: string, format: binary, deprecated: true }, n: { type: integer } } } } } }, responses: { '204': { description: done } } }
            /b:
              post: { operationId: b, requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { n: { type: integer } } } } } }, responses: { '204': { description: done } } }
            /c:
              post: { operationId: c, requestBody: { content: { text/plain: {} } }, responses: { '204': { description: done } } }
            /d:
              post: { operationId: d, requestBody: { content: { '*/*': {} } }, responses: { '204': { description: done } } }
            """);
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", document)).AssertSilent().AssertCompiles();
    }

    [Fact]
    public async Task A_multipart_form_is_sent_by_old_targets_too()
    {
        string document = TestDocument.WithPaths("""
            /x:
              post: { operationId: call, requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { f: { type: string, format: binary } } } } } }, responses: { '204': { description: done } } }
            """);
        Assert.Equal("True", await GeneratedProgram.RunAsync(
            document, "await client.CallAsync(new CallRequest { F = new TavusFile(new byte[] { 65 }, \"a.txt\") }); return Server.Request.Contains(\"\\r\\n\\r\\nA\\r\\n--\").ToString();", target: TestTarget.NetStandard20));
    }
}
