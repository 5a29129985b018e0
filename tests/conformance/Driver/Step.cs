using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Tavus.Conformance;

/// <summary>One request of a scenario and its response.</summary>
/// <param name="IsCode">Whether the server checks more than these values.</param>
internal sealed record Step(
    string Uri,
    string Method,
    bool IsCode,
    IReadOnlyDictionary<string, JsonNode?> Path,
    IReadOnlyDictionary<string, JsonNode?> Query,
    IReadOnlyDictionary<string, JsonNode?> Headers,
    Payload? Body,
    StepResponse Response)
{
    /// <summary>The link of the last response that leads to it, where the document has no operation of its own for it.</summary>
    public string? Link { get; init; }

    /// <summary>Headers that the options of the call set.</summary>
    public IReadOnlyDictionary<string, string>? OptionHeaders { get; init; }
}
