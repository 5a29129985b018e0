using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Where requests go.</summary>
public sealed class OperationServerTests
{
    private const string Paths = """
        /root:
          get: { operationId: getRoot, responses: { '204': { description: done } } }
        /path:
          servers: [{ url: 'https://path.test/p' }]
          get: { operationId: getPath, responses: { '204': { description: done } } }
          put: { operationId: putPath, servers: [{ url: 'https://{h}.test', variables: { h: { default: operation } } }], responses: { '204': { description: done } } }
        /same:
          get: { operationId: getSame, servers: [{ url: 'https://api.test/' }], responses: { '204': { description: done } } }
        /open:
          get: { operationId: getOpen, servers: [{ url: 'http://plain.test' }], responses: { '204': { description: done } } }
        """;

    [Fact]
    public async Task An_operations_server_comes_before_that_of_its_path_and_of_the_document() => Assert.Equal(
        "https://api.test/root https://path.test/p/path https://operation.test/path https://api.test/same ",
        await GeneratedProgram.RunAsync(TestDocument.WithPaths(Paths), """
            var own = new TavusClient(new TavusClientOptions(), http);
            var addresses = new StringBuilder();
            foreach (Func<Task> call in new Func<Task>[] { () => own.GetRootAsync(), () => own.GetPathAsync(), () => own.PutPathAsync(), () => own.GetSameAsync() })
            {
                await call();
                addresses.Append(Server.Request.Split(' ')[1] + " ");
            }

            return addresses.ToString();
            """));

    [Fact]
    public async Task A_base_address_that_is_set_holds_for_all_of_them() => Assert.Equal(
        "https://api.test/base/path https://api.test/base/open",
        await GeneratedProgram.RunAsync(TestDocument.WithPaths(Paths), """
            await client.GetPathAsync();
            string first = Server.Request.Split(' ')[1];
            await client.GetOpenAsync();
            return first + " " + Server.Request.Split(' ')[1];
            """));

    [Theory]
    [InlineData("Endpoint = \"https://e.test/\", Version = \"v2\"", "https://e.test/api/v2/root")]
    [InlineData("BaseAddress = new Uri(\"https://b.test\")", "https://b.test/root")]
    [InlineData("Endpoint = \"https://e.test/\"", "ArgumentException")]
    public async Task Variables_without_a_default_are_options_to_set(string options, string address)
    {
        const string Variables = "endpoint: { default: '' }, version: { default: '', enum: [v1, v2] }";
        string document = TestDocument.WithPaths("/root: { get: { operationId: getRoot, responses: { '204': { description: done } } } }")
            .Replace("url: 'https://api.test'", $"url: '{{endpoint}}/api/{{version}}', variables: {{ {Variables} }}");
        string code = $$"""
            try
            {
                await new TavusClient(new TavusClientOptions { {{options}} }, http).GetRootAsync();
                return Server.Request.Split(' ')[1];
            }
            catch (ArgumentException exception)
            {
                return exception.GetType().Name;
            }
            """;
        Assert.Equal(address, await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task A_server_in_the_open_is_refused_before_a_credential_is_sent() => Assert.Equal(
        "True",
        await GeneratedProgram.RunAsync(TestDocument.WithPaths(Paths) + "\nsecurity: [{ k: [] }]\ncomponents: { securitySchemes: { k: { type: http, scheme: bearer } } }\n", """
            var own = new TavusClient(new TavusClientOptions { BaseAddress = new Uri("https://api.test"), ApiKey = "k" }, http);
            try
            {
                await own.GetOpenAsync();
                return Server.Request;
            }
            catch (InvalidOperationException exception)
            {
                return (Server.Request.Length == 0 && exception.Message.Contains("http://plain.test")).ToString();
            }
            """));

    [Fact]
    public async Task Variables_of_the_server_are_options()
    {
        string document = TestDocument.WithPaths("/x: { get: { operationId: call, responses: { '204': { description: done } } } }").Replace(
            "servers: [{ url: 'https://api.test' }]",
            "servers: [{ url: 'https://{region}.api.test:{port}/{base-path}', variables: { region: { default: eu, enum: [eu, us], description: Where. }, port: { default: '8443' }, base-path: { default: v1 } } }]");
        Assert.Equal(
            "https://eu.api.test:8443/v1 https://us.api.test:8443/v2/x https://other.test/ https://other.test/x",
            await GeneratedProgram.RunAsync(document, """
                var options = new TavusClientOptions();
                string result = options.BaseAddress.OriginalString;
                options.Region = "us";
                options.BasePath = "v2";
                await new TavusClient(options, http).CallAsync();

                result += " " + Server.Request.Split(' ')[1];
                options.BaseAddress = new Uri("https://other.test");
                await new TavusClient(options, http).CallAsync();

                return result + " " + options.BaseAddress + " " + Server.Request.Split(' ')[1];
                """));

        string code = Generation.Of(document).AssertSilent()["Client.g.cs"];
        Assert.Contains("One of <c>eu</c>, <c>us</c>.", code);
    }

    [Fact]
    public void Relative_servers_are_reported()
    {
        string code = Generation.Of(TestDocument.WithPaths("/x: { get: { operationId: call, responses: { '204': { description: done } } } }").Replace("https://api.test", "/api/v3"))
            .AssertSilent().AssertCompiles()["Client.g.cs"];
        Assert.Matches(@"only\s+(///\s+)?relative\s+(///\s+)?ones:\s+(///\s+)?<c>/api/v3</c>", code);
        Assert.Contains("public global::System.Uri? BaseAddress { get => _baseAddress; set => _baseAddress = value; }", code);
    }

    [Fact]
    public async Task Operations_with_servers_work_in_a_document_without_one() => Assert.Equal(
        "https://path.test/p/path BaseAddress",
        await GeneratedProgram.RunAsync(TestDocument.WithPaths(Paths).Replace("https://api.test'", "/'"), """
            var own = new TavusClient(new TavusClientOptions(), http);
            await own.GetPathAsync();
            try
            {
                await own.GetRootAsync();
                return "sent";
            }
            catch (ArgumentException exception)
            {
                return Server.Request.Split(' ')[1] + " " + exception.ParamName;
            }
            """));

    [Fact]
    public async Task A_path_as_a_server_is_one_on_the_same_host()
    {
        string document = TestDocument.WithPaths("""
            /x: { get: { operationId: call, servers: [{ url: /v2 }], responses: { '204': { description: done } } } }
            /y: { get: { operationId: odd, servers: [{ url: //evil.test }, { url: '/\evil.test' }], responses: { '204': { description: done } } } }
            /z: { get: { operationId: same, servers: [{ url: / }], responses: { '204': { description: done } } } }
            """);
        Assert.Equal(["TAVUS012"], Generation.Of(document).Ids);
        Assert.Equal("https://api.test/v2/x https://api.test/base/y https://api.test/z", await GeneratedProgram.RunAsync(document, """
            await client.CallAsync();
            string first = Server.Request.Split(' ')[1];
            await client.OddAsync();
            first += " " + Server.Request.Split(' ')[1];
            await client.SameAsync();
            return first + " " + Server.Request.Split(' ')[1];
            """));
    }

    [Fact]
    public void Another_document_keeps_its_own_server()
    {
        static string Document(string id, string server) => TestDocument.WithPaths($"/{id}: {{ get: {{ operationId: {id}, responses: {{ '204': {{ description: d }} }} }} }}").Replace("https://api.test", server);
        Generation generation = Generation.Of(
            TestTarget.Net10, new TestOptions(), new TestFile("a.yaml", Document("a", "https://one.test")), new TestFile("b.yaml", Document("b", "https://two.test"))).AssertSilent().AssertCompiles();

        Assert.Contains("_http.Call(\"GET\", \"a\", isAuthenticated: false)", generation["Client.g.cs"]);
        Assert.Contains("_http.Call(\"GET\", \"b\", isAuthenticated: false, server: \"https://two.test/\")", generation["Client.g.cs"]);
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target) =>
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", TestDocument.WithPaths(Paths))).AssertSilent().AssertCompiles();
}
