using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Tavus.Conformance;

/// <summary>What the mock server found of the requests, by scenario.</summary>
internal sealed class Judgement
{
    private readonly Dictionary<string, string> _results;

    private Judgement(Dictionary<string, string> results) => _results = results;

    public static async Task<Judgement> OfAsync(HttpClient http, string baseUrl)
    {
        JsonNode coverage = JsonNode.Parse(await http.GetStringAsync(baseUrl + "/.coverage"))!;
        return new Judgement(coverage.AsArray()
            .SelectMany(suite => suite!["results"]!.AsObject())
            .ToDictionary(result => result.Key, result => result.Value!.ToString()));
    }

    /// <summary>A scenario passes if the driver found no difference and the server accepted its requests.</summary>
    public Verdict Verdict(Scenario scenario, Failure? failure)
    {
        string server = _results.GetValueOrDefault(scenario.Name, "not-implemented");
        failure ??= server == "pass" ? null : new Failure($"the server's result is '{server}'");
        return failure is null ? new Verdict(scenario, Outcome.Passed, null)
            : scenario.Problems.Count > 0 ? new Verdict(scenario, Outcome.Skipped, string.Join(" ", scenario.Problems))
            : new Verdict(scenario, failure.IsUndescribed ? Outcome.Skipped : Outcome.Failed, failure.Text);
    }
}
