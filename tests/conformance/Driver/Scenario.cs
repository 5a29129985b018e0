using System.Collections.Generic;

namespace Tavus.Conformance;

/// <summary>A scenario of a suite: what a client has to send, and what the mock server then responds.</summary>
/// <param name="Folder">The folder of the suite that describes its operations.</param>
/// <param name="Problems">What OpenAPI cannot describe of its operations.</param>
/// <param name="ExpectedStatus">The status of the error that is expected, or null for a success.</param>
internal sealed record Scenario(
    string Name, string Folder, IReadOnlyList<string> Problems, int? ExpectedStatus, IReadOnlyList<Step> Steps);
