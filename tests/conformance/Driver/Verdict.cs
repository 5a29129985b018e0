namespace Tavus.Conformance;

/// <summary>The result of a scenario.</summary>
/// <param name="Reason">Why it failed or was skipped; null where it passed.</param>
internal sealed record Verdict(Scenario Scenario, Outcome Outcome, string? Reason);
