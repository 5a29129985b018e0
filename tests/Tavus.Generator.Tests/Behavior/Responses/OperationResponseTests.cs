using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Every kind of response: the result of the method, and its Accept header.</summary>
public sealed class OperationResponseTests
{
    private const string Thing = "{ schema: { type: object, properties: { id: { type: string } } } }";

    [Theory]
    [InlineData("head", 200)]
    [InlineData("get", 304)]
    public async Task Without_a_body_the_length_of_another_one_does_not_matter(string method, int status)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              {{method}}:
                operationId: call
                responses: { '200': { description: d }, '304': { description: d } }
            """);
        Assert.Equal("done", await GeneratedProgram.RunAsync(document, $$"""
            Server.Status = {{status}};
            Server.Body = "";
            Server.ContentLength = 5_000_000_000;
            await client.CallAsync();
            return "done";
            """));
    }

    [Theory]
    [InlineData("text/plain", "{ schema: { type: string } }", "text/plain", "hello ü", "await client.CallAsync()", "hello ü text/plain")]
    [InlineData("application/xml", "{ schema: { type: object } }", "application/xml", "<a/>", "await client.CallAsync()", "<a/> application/xml")]
    [InlineData("text/csv", "{}", "text/csv; charset=\"utf-8\"", "\uFEFFa,b", "await client.CallAsync()", "a,b text/csv")]
    [InlineData("text/html", "{}", "text/html; charset=nonsense", "x", "await client.CallAsync()", "x text/html")]
    [InlineData("application/pdf", "{ schema: { type: string, format: binary } }", "application/pdf", "%PDF", "new System.IO.StreamReader(await client.CallAsync()).ReadToEnd()", "%PDF application/pdf")]
    [InlineData("'*/*'", "{}", "image/gif", "GIF", "new System.IO.StreamReader(await client.CallAsync()).ReadToEnd()", "GIF */*")]
    [InlineData("gzip", "{}", "application/gzip", "GZ", "new System.IO.StreamReader(await client.CallAsync()).ReadToEnd()", "GZ */*")]
    [InlineData("text/event-stream", "{}", "text/event-stream", "data: 1", "new System.IO.StreamReader(await client.CallAsync()).ReadToEnd()", "data: 1 text/event-stream")]
    [InlineData("application/vnd.x+json", Thing, "application/json", "{\"id\":\"a\"}", "(await client.CallAsync()).Id", "a application/vnd.x+json")]
    public async Task Of_every_media_type(string declared, string media, string mediaType, string body, string value, string expected)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get: { operationId: call, responses: { '200': { description: d, content: { {{declared}}: {{media}} } } } }
            """);
        Assert.Equal(expected, await GeneratedProgram.RunAsync(document, $$"""
            Server.Body = {{ThingProgram.Quote(body)}};
            Server.MediaType = {{ThingProgram.Quote(mediaType)}};
            return {{value}} + " " + Server.Accept;
            """));
    }

    [Fact]
    public async Task A_stream_is_not_read_before_the_caller_does()
    {
        string document = TestDocument.WithPaths("""
            /x:
              get:
                operationId: call
                responses:
                  '200': { description: d, content: { application/octet-stream: {} } }
                  '204': { description: none }
                  '404': { description: none, content: { application/json: { schema: { type: object, properties: { error: { type: string } } } } } }
            """);
        string code = """
            var source = new System.IO.MemoryStream(new byte[100_000]);
            Server.Stream = source;
            System.IO.Stream? stream = await client.CallAsync();
            long before = source.Position;
            var copy = new System.IO.MemoryStream();
            await stream!.CopyToAsync(copy);
            stream.Dispose();
            Server.Stream = null;
            Server.Status = 204;
            bool isNull = await client.CallAsync() is null;
            Server.Status = 404;
            Server.Body = "{\"error\":\"gone\"}";
            try
            {
                await client.CallAsync();
                return "no failure";
            }
            catch (TavusApiException<CallNotFound> exception)
            {
                return (before, copy.Length, source.CanRead, isNull, exception.Error.Error).ToString();
            }
            """;
        Assert.Equal("(0, 100000, False, True, gone)", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task A_stream_outlives_the_call_and_its_time_limit_on_a_real_connection()
    {
        string document = TestDocument.WithPaths("""
            /x:
              post:
                operationId: call
                parameters: [{ name: c, in: cookie, schema: { type: string } }]
                requestBody: { content: { application/octet-stream: {} } }
                responses: { '200': { description: d, content: { application/octet-stream: {} } } }
            """);
        string code = """
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            int port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            using var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            listener.Start();
            var seen = "";
            Task serving = Task.Run(async () =>
            {
                HttpListenerContext context = await listener.GetContextAsync();
                seen = $"{context.Request.ContentLength64} {context.Request.Headers["Cookie"]} {await new System.IO.StreamReader(context.Request.InputStream).ReadToEndAsync()}";
                context.Response.OutputStream.Write(new byte[] { 65 });
                context.Response.OutputStream.Flush();
                await Task.Delay(1500);
                context.Response.OutputStream.Write(new byte[] { 66 });
                context.Response.Close();
            });
            using var real = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
            var own = new TavusClient(new TavusClientOptions { BaseAddress = new Uri($"http://127.0.0.1:{port}") }, real);
            using System.IO.Stream stream = await own.CallAsync(new System.IO.MemoryStream(Encoding.UTF8.GetBytes("sent")), c: "v");
            string read = await new System.IO.StreamReader(stream).ReadToEndAsync();
            await serving;
            return read + " " + seen;
            """;
        Assert.Equal("AB 4 c=v sent", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task Several_kinds_of_successes_become_a_result()
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get:
                operationId: call
                responses:
                  '200': { description: d, content: { application/json: {{Thing}} } }
                  '202': { description: d, content: { text/plain: {} } }
                  '206': { description: d, content: { application/octet-stream: {} } }
                  2XX: { description: d, content: { application/json: { schema: { type: string } } } }
            """);
        string code = """
            var result = new StringBuilder(Server.Accept);
            foreach ((int status, string body) in new[] { (200, "{\"id\":\"a\"}"), (202, "text"), (206, "bytes"), (299, "\"s\"") })
            {
                Server.Status = status;
                Server.Body = body;
                CallResult response = await client.CallAsync();
                result.Append($"{(int)response.StatusCode} {response.Ok?.Id}{response.Accepted}{(response.PartialContent is null ? "" : new System.IO.StreamReader(response.PartialContent).ReadToEnd())}{response.Success};");
            }

            return result + Server.Accept;
            """;
        Assert.Equal(
            "200 a;202 text;206 bytes;299 s;application/json, text/plain, application/octet-stream", await GeneratedProgram.RunAsync(document, code));
    }

    [Theory]
    [InlineData("{ type: string, nullable: true }", "string?", "null", "True")]
    [InlineData("{ type: integer, nullable: true }", "long?", " null ", "True")]
    [InlineData("{ type: array, nullable: true, items: { type: string } }", "IList<string>?", "null", "True")]
    [InlineData("{ type: array, nullable: true, items: { type: string } }", "IList<string>?", "[]", "False")]
    [InlineData("{}", "JsonNode?", "null", "True")]
    [InlineData("{ type: string, nullable: true }", "string?", "", "True")]
    [InlineData("{ type: integer, nullable: true }", "long?", "", "True")]
    [InlineData("{ type: object, nullable: true, properties: { a: { type: string } } }", "object?", "", "True")]
    public async Task A_null_that_the_document_allows_is_null(string schema, string type, string body, string expected)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get: { operationId: call, responses: { '200': { description: d, content: { application/json: { schema: {{schema}} } } } } }
            """);
        Assert.Equal(expected, await GeneratedProgram.RunAsync(document, $"Server.Body = {ThingProgram.Quote(body)}; {type} response = await client.CallAsync(); return (response is null).ToString();"));
    }

    [Fact]
    public async Task Not_modified_is_a_result_where_it_is_declared()
    {
        string document = TestDocument.WithPaths($$"""
            /typed:
              get: { operationId: typed, responses: { '200': { description: d, content: { application/json: {{Thing}} } }, '304': { description: d }, default: { description: d, content: { application/json: {{Thing}} } } } }
            /plain:
              get: { operationId: plain, responses: { '204': { description: d }, '304': { description: d } } }
              head: { operationId: head, responses: { '200': { description: d, content: { application/json: {{Thing}} } }, '304': { description: d } } }
            /undeclared:
              get: { operationId: undeclared, responses: { '200': { description: d, content: { application/json: {{Thing}} } } } }
            """);
        string code = """
            Server.Status = 304;
            Server.Body = "";
            bool isNull = await client.TypedAsync() is null;
            await client.PlainAsync();
            await client.HeadAsync();
            try
            {
                await client.UndeclaredAsync();
                return "no failure";
            }
            catch (TavusApiException exception)
            {
                return $"{isNull} {(int)exception.StatusCode}";
            }
            """;
        Assert.Equal("True 304", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task A_range_without_a_body_beside_a_status_with_one_is_null()
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get: { operationId: call, responses: { '200': { description: d, content: { application/json: {{Thing}} } }, 2XX: { description: d } } }
            """);
        Assert.Equal("a True 500", await GeneratedProgram.RunAsync(document, """
            Server.Body = "{\"id\":\"a\"}";
            string? id = (await client.CallAsync())?.Id;
            Server.Status = 202;
            bool isNull = await client.CallAsync() is null;
            Server.Status = 500;
            try
            {
                await client.CallAsync();
                return "no failure";
            }
            catch (TavusApiException exception)
            {
                return $"{id} {isNull} {(int)exception.StatusCode}";
            }
            """));
    }

    [Fact]
    public async Task A_redirect_is_a_failure_with_its_location()
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get: { operationId: call, responses: { '200': { description: d, content: { application/json: {{Thing}} } }, '302': { description: d } } }
            """);
        Assert.Equal("https://other.test/a?b", await GeneratedProgram.RunAsync(document, """
            Server.Status = 302;
            Server.Location = new Uri("https://other.test/a?b");
            try
            {
                await client.CallAsync();
                return "no failure";
            }
            catch (TavusApiException exception)
            {
                return exception.Location!.AbsoluteUri;
            }
            """));
    }

    [Fact]
    public void Json_is_selected_where_a_response_has_other_media_types_too()
    {
        Generation generation = Generation.Of(TestDocument.WithPaths($$"""
            /json:
              get: { operationId: json, responses: { '200': { description: d, content: { application/xml: {}, application/json: {{Thing}} } } } }
            /mixed:
              get: { operationId: mixed, responses: { '200': { description: d, content: { text/plain: {}, image/png: {} } } } }
            """)).AssertSilent().AssertCompiles();

        Assert.Contains("Task<global::Tavus.JsonResponse> JsonAsync(", generation["Client.g.cs"]);
        Assert.Contains("Task<global::Tavus.TavusDownload> MixedAsync(", generation["Client.g.cs"]);
        Assert.Contains("accept: \"text/plain, image/png\"", generation["Client.g.cs"]);
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target)
    {
        string document = TestDocument.WithPaths("""
            /a:
              get: { operationId: a, responses: { '200': { description: d, content: { text/plain: {} } } } }
            /b:
              get: { operationId: b, responses: { '200': { description: d, content: { image/png: {} } }, '202': { description: d, content: { application/json: { schema: { type: integer, nullable: true } } } } } }
            """);
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", document)).AssertSilent().AssertCompiles();
    }
}
