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
    StepResponse Response);
