using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>The engine of the voice.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TtsEngine>))]
public enum TtsEngine
{
    [JsonStringEnumMemberName("cartesia")]
    Cartesia,

    [JsonStringEnumMemberName("elevenlabs")]
    ElevenLabs,
}
