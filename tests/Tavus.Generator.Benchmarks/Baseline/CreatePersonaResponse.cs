using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>The response of <c>POST /v2/personas</c>.</summary>
public sealed class CreatePersonaResponse
{
    [JsonPropertyName("persona_id")]
    public string? PersonaId { get; set; }

    [JsonPropertyName("persona_name")]
    public string? PersonaName { get; set; }

    [JsonPropertyName("created_at")]
    public string? CreatedAt { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
