using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>What the replica hears.</summary>
public sealed class SttLayer
{
    [JsonPropertyName("hotwords")]
    public string? Hotwords { get; set; }

    [JsonPropertyName("stt_engine")]
    public string? SttEngine { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
