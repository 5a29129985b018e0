using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Servers that are plain http: no credential goes to another machine in the open, unless the user allows it.</summary>
public sealed class PlainHttpTests
{
    private const string Paths = """
        /open: { get: { operationId: getOpen, security: [], responses: { '204': { description: d } } } }
        /x: { get: { operationId: call, responses: { '204': { description: d } } } }
        """;

    private const string Key = "\nsecurity: [{ k: [] }]\ncomponents: { securitySchemes: { k: { type: apiKey, in: header, name: X-Key } } }\n";

    private const string Try = """
            async Task<string> Try(TavusClientOptions options, Func<TavusClient, Task> call)
            {
                Server.Request = "";
                try
                {
                    await call(new TavusClient(options, http));
                    return Server.Request.Replace("\n", " ");
                }
                catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
                {
                    return exception.GetType().Name + " " + Server.Request + exception.Message.Contains("AllowInsecureHttp");
                }
            }

        """;

    private static readonly string Open = TestDocument.WithPaths(Paths).Replace("https://api.test", "http://users-api:8080/v1");

    [Fact]
    public async Task Calls_without_a_credential_are_sent() => Assert.Equal(
        "GET http://users-api:8080/v1/x|GET http://10.0.0.1/x",
        await GeneratedProgram.RunAsync(Open, Try + """
            using (new HttpClient())
                _ = new TavusClient();

            return await Try(new TavusClientOptions(), own => own.CallAsync())
                + "|" + await Try(new TavusClientOptions { BaseAddress = new Uri("http://10.0.0.1") }, own => own.CallAsync());
            """));

    [Fact]
    public async Task A_credential_is_sent_to_this_machine_or_where_the_user_allows_it() => Assert.Equal(
        "GET http://users-api:8080/v1/open|InvalidOperationException True|InvalidOperationException True|"
            + "GET http://users-api:8080/v1/x X-Key: k|GET http://localhost:8080/x X-Key: k",
        await GeneratedProgram.RunAsync(Open + Key, Try + """
            string result = await Try(new TavusClientOptions { ApiKey = "k" }, own => own.GetOpenAsync());
            result += "|" + await Try(new TavusClientOptions { ApiKey = "k" }, own => own.CallAsync());
            result += "|" + await Try(new TavusClientOptions { ApiKeyProvider = _ => new ValueTask<string>("k") }, own => own.CallAsync());
            result += "|" + await Try(new TavusClientOptions { ApiKey = "k", AllowInsecureHttp = true }, own => own.CallAsync());
            return result + "|" + await Try(new TavusClientOptions { ApiKey = "k", BaseAddress = new Uri("http://localhost:8080") }, own => own.CallAsync());
            """));

    [Fact]
    public async Task Where_all_operations_need_a_credential_the_constructor_refuses_the_address() => Assert.Equal(
        "ArgumentException True|GET http://users-api:8080/v1/x X-Key: k",
        await GeneratedProgram.RunAsync(Open.Replace("security: [], ", "") + Key, Try + """
            return await Try(new TavusClientOptions { ApiKey = "k" }, own => own.CallAsync())
                + "|" + await Try(new TavusClientOptions { ApiKey = "k", AllowInsecureHttp = true }, own => own.CallAsync());
            """));

    [Theory]
    [InlineData("")]
    [InlineData(Key)]
    public void It_is_one_line_of_information(string key)
    {
        Microsoft.CodeAnalysis.Diagnostic diagnostic = Assert.Single(Generation.Of(Open + key).AssertCompiles().Diagnostics);

        Assert.Equal("TAVUS015", diagnostic.Id);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(key.Length > 0, diagnostic.GetMessage().Contains("AllowInsecureHttp"));
    }
}
