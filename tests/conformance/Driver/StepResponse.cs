using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Tavus.Conformance;

/// <summary>The response to a request of a scenario.</summary>
internal sealed record StepResponse(int Status, IReadOnlyDictionary<string, JsonNode?> Headers, Payload? Body);
