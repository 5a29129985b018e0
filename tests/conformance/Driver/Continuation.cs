using System.Collections.Generic;
using System.Linq;

namespace Tavus.Conformance;

/// <summary>A further request of a scenario of which only the code of the mock server knows: its last one again, with a header.</summary>
internal sealed record Continuation(string Scenario, string Header, string Value, string Response)
{
    private static readonly Continuation[] All =
    [
        new("Streaming_Sse_Protocol_reconnect", "Last-Event-ID", "event-1",
            "id: event-2\nevent: message\ndata: {\"message\": \"world\"}\n\n"),
    ];

    /// <summary>The requests of a scenario.</summary>
    public static IEnumerable<Step> StepsOf(Scenario scenario) => scenario.Steps.Concat(All
        .Where(continuation => continuation.Scenario == scenario.Name)
        .Select(continuation => continuation.ToStep(scenario.Steps[^1])));

    private Step ToStep(Step last) => last with
    {
        OptionHeaders = new Dictionary<string, string> { [Header] = Value },
        Response = last.Response with { Body = last.Response.Body! with { Text = Response, Bytes = null } },
    };
}
