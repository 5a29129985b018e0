using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>With the lists of documents that the page's full example has here.</summary>
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

    [JsonPropertyName("document_ids")]
    public List<string>? DocumentIds { get; set; }

    [JsonPropertyName("document_tags")]
    public List<string>? DocumentTags { get; set; }
}
