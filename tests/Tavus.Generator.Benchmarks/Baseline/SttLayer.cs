using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>What the replica hears.</summary>
public sealed class SttLayer
{
    [JsonPropertyName("stt_engine")]
    public string? SttEngine { get; set; }

    [JsonPropertyName("hotwords")]
    public string? Hotwords { get; set; }
}
