using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>The language model.</summary>
public sealed class LlmLayer
{
    [JsonPropertyName("model")]
    public string? Model { get; set; }

    [JsonPropertyName("base_url")]
    public string? BaseUrl { get; set; }

    [JsonPropertyName("api_key")]
    public string? ApiKey { get; set; }

    [JsonPropertyName("speculative_inference")]
    public bool? SpeculativeInference { get; set; }

    [JsonPropertyName("tools")]
    public List<FunctionTool>? Tools { get; set; }

    [JsonPropertyName("headers")]
    public JsonObject? Headers { get; set; }

    [JsonPropertyName("extra_body")]
    public JsonObject? ExtraBody { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
