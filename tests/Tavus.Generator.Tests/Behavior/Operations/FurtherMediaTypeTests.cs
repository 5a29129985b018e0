using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>A request body with several media types whose schemas differ: each can be sent.</summary>
public sealed class FurtherMediaTypeTests
{
    private const string Imports = """
        /imports:
          post:
            operationId: importRows
            parameters: [{ name: dry, in: query, schema: { type: boolean } }]
            requestBody:
              required: true
              content:
                application/json: { schema: { $ref: '#/components/schemas/Rows' } }
                multipart/form-data: { schema: { type: object, required: [title], properties: { title: { type: string, maxLength: 5 } } } }
                application/x-www-form-urlencoded: { schema: { type: object, properties: { address: { type: string } } } }
                application/octet-stream: { schema: { type: string, format: binary } }
                text/csv: { schema: { type: string } }
                text/tab-separated-values: { schema: { type: string } }
                application/vnd.rows.v2+json: { schema: { type: array, items: { type: integer } } }
                application/vnd.rows+json: { schema: { $ref: '#/components/schemas/Rows' } }
            responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Rows' } } } } }
        """;

    private const string Shared = """
        /notes:
          post:
            operationId: addNote
            requestBody: { $ref: '#/components/requestBodies/Note' }
            responses: { '204': { description: d } }
          put:
            operationId: setNote
            requestBody: { $ref: '#/components/requestBodies/Note' }
            responses: { '204': { description: d } }
        /notes/text:
          post:
            operationId: addNoteAsText
            responses: { '204': { description: d } }
        """;

    private const string Components = """

        components:
          schemas:
            Rows: { type: object, properties: { count: { type: integer } } }
          requestBodies:
            Note:
              required: false
              content:
                application/json: { schema: { type: object, properties: { a: { type: integer } } } }
                application/x-www-form-urlencoded: { schema: { type: object, properties: { b: { type: integer } } } }
                text/plain: {}
        """;

    private static string Document => TestDocument.WithPaths(Imports + "\n" + Shared) + Components;

    [Theory]
    [InlineData("ImportRowsAsync(new() { Count = 1 }, dry: true)", "application/json", "{\"count\":1}")]
    [InlineData("ImportRowsAsFormAsync(new() { Address = \"a b\" }, dry: true)", "application/x-www-form-urlencoded", "address=a+b")]
    [InlineData("ImportRowsAsStreamAsync(new System.IO.MemoryStream(new byte[] { 65 }), dry: true)", "application/octet-stream", "A")]
    [InlineData("ImportRowsAsTextAsync(\"a;b\", dry: true)", "text/csv; charset=utf-8", "a;b")]
    [InlineData("ImportRowsAsVndRowsV2Async(new List<long> { 1 }, dry: true)", "application/vnd.rows.v2+json", "[1]")]
    [InlineData("With(new TavusCallOptions { ContentType = \"application/vnd.rows+json\" }).ImportRowsAsync(new() { Count = 1 }, dry: true)", "application/vnd.rows+json", "{\"count\":1}")]
    public async Task Each_has_a_method(string call, string mediaType, string body) => Assert.Equal(
        $"2 POST /base/imports?dry=true {mediaType}|{body}",
        await GeneratedProgram.RunAsync(Document, $$"""
            Server.Body = "{\"count\":2}";
            Server.MediaType = "application/json";
            Rows rows = await client.{{call}};
            string[] sent = Server.Request.Split("\n\n");
            return rows.Count + " " + sent[0].Split('\n')[0].Replace("https://api.test", "") + " " + Server.Content.Split(" ", 2)[0].TrimEnd(';')
                + (Server.Content.Contains("charset") ? "; charset=utf-8" : "") + "|" + sent[1];
            """));

    [Fact]
    public async Task Forms_of_several_parts_have_rules_and_a_type() => Assert.Equal(
        "multipart/form-data True TavusValidationException",
        await GeneratedProgram.RunAsync(Document, """
            Server.Body = "{}";
            Server.MediaType = "application/json";
            ITavusClient any = client;
            await any.ImportRowsAsMultipartAsync(new ImportRowsMultipartRequest { Title = "five" });
            string sent = Server.Content.Split(';')[0] + " " + Server.Request.Contains("name=\"title\"") + " ";
            try { await any.ImportRowsAsMultipartAsync(new() { Title = "longer" }); }
            catch (TavusValidationException exception) { sent += exception.GetType().Name; }
            return sent;
            """));

    [Fact]
    public async Task Bodies_of_a_component_share_their_types_and_can_be_left_out() => Assert.Equal(
        "b=1 b=2  ",
        await GeneratedProgram.RunAsync(Document, """
            var form = new NoteForm { B = 1 };
            await client.AddNoteAsFormAsync(form);
            string sent = Server.Request.Split("\n\n")[1] + " ";
            form.B = 2;
            await client.SetNoteAsFormAsync(form);
            sent += Server.Request.Split("\n\n")[1] + " ";
            await client.SetNoteAsFormAsync();
            await client.SetNoteAsTextAsync();
            return sent + Server.Content + " ";
            """));

    [Fact]
    public void A_method_of_the_document_keeps_its_name()
    {
        Generation generation = Generation.Of(Document).AssertCompiles();

        Assert.Contains("Task AddNoteAsTextAsync(global::System.Threading", generation["Client.g.cs"]);
        Assert.Contains("Task AddNoteAsText_", generation["Client.g.cs"]);
        Assert.Equal("TAVUS008", string.Join(" ", generation.Diagnostics.Select(diagnostic => diagnostic.Id)));
    }

    [Fact]
    public void Files_and_patches_have_methods_and_wildcards_have_none()
    {
        Generation generation = Generation.Of(TestDocument.WithPaths("""
            /files:
              post:
                operationId: upload
                requestBody:
                  content:
                    application/json: { schema: { type: object, properties: { link: { type: string } } } }
                    multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary } } } }
                responses: { '204': { description: d } }
            /patch:
              patch:
                operationId: change
                requestBody:
                  content:
                    application/json-patch+json: { schema: { type: array, items: { type: object, properties: { op: { type: string } } } } }
                    application/merge-patch+json: { schema: { type: object, properties: { a: { type: integer } } } }
                    '*/*': { schema: { type: object, properties: { b: { type: integer } } } }
                    application/xml: { schema: { type: object, properties: { a: { type: integer } } } }
                responses: { '204': { description: d } }
            """)).AssertCompiles();

        Assert.Contains(" UploadAsync(global::Tavus.UploadRequest request", generation["Client.g.cs"]);
        Assert.Contains(" UploadAsMultipartAsync(global::Tavus.UploadMultipartRequest request", generation["Client.g.cs"]);
        Assert.Contains(".File(\"file\", request.File)", generation["Client.g.cs"]);
        Assert.Contains(" ChangeAsync(IList<global::Tavus.ChangeRequestItem> request", generation["Client.g.cs"]);
        Assert.Contains(" ChangeAsMergePatchAsync(global::Tavus.ChangeMergePatchRequest request", generation["Client.g.cs"]);
        Assert.DoesNotContain("ChangeAsText", generation["Client.g.cs"]);
        Assert.Contains("'*/*', with another schema", Assert.Single(generation.Diagnostics).GetMessage());
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target) =>
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("a.yaml", Document)).AssertCompiles();
}
