using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Header parameters with the names that OpenAPI ignores.</summary>
public sealed class HeaderParameterTests
{
    private const string Paths = """
        /must:
          get:
            operationId: must
            parameters: [{ name: Authorization, in: header, required: true, schema: { type: string } }]
            responses: { '204': { description: d } }
        /may:
          get:
            operationId: may
            parameters: [{ name: authorization, in: header, schema: { type: string } }]
            responses: { '204': { description: d } }
        """;

    [Fact]
    public async Task Authorization_is_a_parameter_where_no_scheme_sets_it()
    {
        Generation.Of(TestDocument.WithPaths(Paths)).AssertSilent();
        Assert.Equal(
            "Authorization: Bearer secret-token-1|GET https://api.test/base/may|ArgumentNullException|False False True|InvalidOperationException",
            await GeneratedProgram.RunAsync(TestDocument.WithPaths(Paths), """
                await client.MustAsync("Bearer secret-token-1");
                string result = Server.Request.Split('\n')[1];
                await client.MayAsync();
                result += "|" + Server.Request + "|" + (await Catch(() => client.MustAsync(null!))).GetType().Name;
                Server.Status = 500;
                Server.Body = "{\"error\":\"secret-token-1 is wrong\"}";
                var refused = (TavusApiException)await Catch(() => client.MustAsync("Bearer secret-token-1"));
                result += $"|{refused.ToString().Contains("secret")} {refused.ResponseBody!.Contains("secret")} {refused.Message.Contains("***")}";
                var own = new TavusClient(new TavusClientOptions { BaseAddress = new Uri("http://example.com") }, http);
                return result + "|" + (await Catch(() => own.MustAsync("Bearer secret-token-1"))).GetType().Name;

                static async Task<Exception> Catch(Func<Task> call)
                {
                    try
                    {
                        await call();
                    }
                    catch (Exception exception)
                    {
                        return exception;
                    }

                    throw new NotSupportedException();
                }
                """));
    }

    [Fact]
    public async Task Headers_that_the_client_sets_are_left_out_with_a_line_of_information()
    {
        string document = TestDocument.WithPaths("""
            /x:
              post:
                operationId: call
                parameters:
                  - { name: Authorization, in: header, required: true, schema: { type: string } }
                  - { name: ACCEPT, in: header, schema: { type: string } }
                  - { name: content-type, in: header, schema: { type: string } }
                responses: { '204': { description: d } }
            """) + "\nsecurity: [{ k: [] }]\ncomponents: { securitySchemes: { k: { type: http, scheme: bearer } } }\n";
        Generation generation = Generation.Of(document).AssertCompiles();

        Assert.Contains("CallAsync(global::System.Threading.CancellationToken cancellationToken = default)", generation["Client.g.cs"]);
        Assert.Equal(["TAVUS012", "TAVUS012", "TAVUS012"], generation.Ids);
        Assert.All(generation.Diagnostics, diagnostic => Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, diagnostic.Severity));
        Assert.Equal("Authorization: Bearer key", await GeneratedProgram.RunAsync(document, "await client.CallAsync(); return Server.Request.Split('\\n')[1];"));
    }

    [Fact]
    public async Task A_user_agent_that_is_a_parameter_is_sent_alone() => Assert.Equal(
        "own/1 call/1 own/2 Tavus.Generator/",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths("/x: { get: { operationId: call, parameters: [{ name: User-Agent, in: header, schema: { type: string } }], responses: { '204': { description: d } } } }"),
            """
            await client.CallAsync("own/1");
            string own = Server.UserAgent;
            TavusClient with = client.With(new TavusCallOptions { Headers = { ["User-Agent"] = "call/1" } });
            await with.CallAsync();
            string call = Server.UserAgent;
            await with.CallAsync("own/2");
            string both = Server.UserAgent;
            await client.CallAsync();
            return $"{own} {call} {both} {Server.UserAgent.Substring(0, 16)}";
            """));

    [Theory]
    [InlineData("net472")]
    public void Old_targets_compile(string target) =>
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", TestDocument.WithPaths(Paths))).AssertSilent().AssertCompiles();
}
