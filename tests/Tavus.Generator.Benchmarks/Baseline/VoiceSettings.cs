using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>The page's examples give the speed as <c>0.5</c> and as <c>normal</c>, at which a <c>double</c> would throw.</summary>
public sealed class VoiceSettings
{
    [JsonPropertyName("speed")]
    public JsonElement? Speed { get; set; }

    [JsonPropertyName("emotion")]
    public List<string>? Emotion { get; set; }

    [JsonPropertyName("stability")]
    public double? Stability { get; set; }

    [JsonPropertyName("similarity_boost")]
    public double? SimilarityBoost { get; set; }

    [JsonPropertyName("style")]
    public double? Style { get; set; }

    [JsonPropertyName("use_speaker_boost")]
    public bool? UseSpeakerBoost { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
