using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>The settings of the layers.</summary>
public sealed class PersonaLayers
{
    [JsonPropertyName("llm")]
    public LlmLayer? Llm { get; set; }

    [JsonPropertyName("tts")]
    public TtsLayer? Tts { get; set; }

    [JsonPropertyName("perception")]
    public PerceptionLayer? Perception { get; set; }

    [JsonPropertyName("stt")]
    public SttLayer? Stt { get; set; }

    [JsonPropertyName("conversational_flow")]
    public ConversationalFlowLayer? ConversationalFlow { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
