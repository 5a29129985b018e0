using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>The voice.</summary>
public sealed class TtsLayer
{
    [JsonPropertyName("api_key")]
    public string? ApiKey { get; set; }

    [JsonPropertyName("tts_engine")]
    public TtsEngine? TtsEngine { get; set; }

    [JsonPropertyName("external_voice_id")]
    public string? ExternalVoiceId { get; set; }

    [JsonPropertyName("voice_settings")]
    public VoiceSettings? VoiceSettings { get; set; }

    [JsonPropertyName("tts_emotion_control")]
    public bool? TtsEmotionControl { get; set; }

    [JsonPropertyName("tts_model_name")]
    public string? TtsModelName { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
