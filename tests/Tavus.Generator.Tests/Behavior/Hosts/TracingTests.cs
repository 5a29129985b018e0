using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The spans of operations of a document with several paths, and targets without spans.</summary>
public sealed class TracingTests
{
    private static readonly string Document = TestDocument.WithPaths("""
        '/things/{id}/parts/{part}':
          get:
            operationId: getPart
            parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
              - { name: part, in: path, required: true, schema: { type: integer } }
              - { name: filter, in: query, schema: { type: string } }
            responses: { '204': { description: done } }
        /things:
          get: { operationId: findAll, parameters: [{ name: filter, in: query, schema: { type: string } }], responses: { '204': { description: done } } }
          put: { operationId: putAll, responses: { '200': { description: done, content: { application/octet-stream: { schema: { type: string, format: binary } } } } } }
        """) + """

        security: [{ key: [], header: [] }]
        components:
          securitySchemes:
            key: { type: apiKey, in: query, name: app id }
            header: { type: apiKey, in: header, name: X-Key }
        """;

    private const string Listen = """
        var spans = new StringBuilder();
        using var caller = new System.Diagnostics.Activity("caller");
        caller.Start();
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name == "Tavus",
            Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> options) => System.Diagnostics.ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                // Other tests call other clients in the meantime.
                if (span.TraceId == caller.TraceId)
                    spans.Append(span.DisplayName + "|" + span.GetTagItem("url.template") + "|" + span.GetTagItem("url.full") + "|" + span.GetTagItem("error.type") + "\n");
            },
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        var own = new TavusClient(new TavusClientOptions { BaseAddress = new Uri("https://api.test/base"), Key = "secret-1", Header = "secret-2" }, http);

        """;

    [Fact]
    public async Task Paths_are_named_by_their_template_and_queries_are_not_shown() => Assert.Equal(
        """
        GET /things/{id}/parts/{part}|/things/{id}/parts/{part}|https://api.test/base/things/a%2Fb/parts/7?*|
        GET /things/{id}/parts/{part}|/things/{id}/parts/{part}|https://api.test/base/things/a/parts/8?*|404
        PUT /things|/things|https://api.test/base/things?*|
        GET /things|/things|https://api.test/base/things?*|

        """.ReplaceLineEndings("\n"),
        await GeneratedProgram.RunAsync(Document, Listen + """
            await own.GetPartAsync("a/b", 7, "hidden");
            Server.Status = 404;
            try
            {
                await own.GetPartAsync("a", 8);
            }
            catch (TavusApiException)
            {
            }

            Server.Status = 200;
            (await own.PutAllAsync()).Dispose();
            await own.FindAllAsync("hidden");
            return spans.ToString();
            """, keyOption: "Key"));

    [Theory]
    [InlineData("netstandard2.0", "netstandard2.0")]
    [InlineData("net472", "net461")]
    public void Old_targets_trace_where_they_reference_what_that_needs(string target, string framework)
    {
        TestTarget without = TestTarget.Of(target);
        TestTarget with = without with { References = without.References.Add(References.DiagnosticSource(framework)) };

        Assert.DoesNotContain("ActivitySource", Runtime(without));
        Assert.DoesNotContain("TavusTracing", Runtime(without));
        Assert.Contains("ActivitySource Source = new(\"Tavus\");", Runtime(with));
    }

    private static string Runtime(TestTarget target) =>
        Generation.Of(target, new TestOptions(), new TestFile("api.yaml", Document)).AssertSilent().AssertCompiles()["Runtime.g.cs"];
}
