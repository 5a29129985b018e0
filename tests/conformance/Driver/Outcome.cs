namespace Tavus.Conformance;

/// <summary>How a scenario ends.</summary>
internal enum Outcome
{
    Passed,
    Failed,

    /// <summary>OpenAPI cannot describe its operation.</summary>
    Skipped,
}
