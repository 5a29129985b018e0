using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline.Lossy;

// All in one file: they are the models of the folder above, with what the full example sends beyond the document, and without a place for
// anything else.

/// <summary>The body of <c>POST /v2/personas</c>.</summary>
public sealed class CreatePersonaRequest
{
    [JsonPropertyName("persona_name")] public string? PersonaName { get; set; }
    [JsonPropertyName("system_prompt")] public string? SystemPrompt { get; set; }
    [JsonPropertyName("pipeline_mode")] public PipelineMode? PipelineMode { get; set; }
    [JsonPropertyName("context")] public string? Context { get; set; }
    [JsonPropertyName("default_replica_id")] public string? DefaultReplicaId { get; set; }
    [JsonPropertyName("document_ids")] public List<string>? DocumentIds { get; set; }
    [JsonPropertyName("document_tags")] public List<string>? DocumentTags { get; set; }
    [JsonPropertyName("layers")] public PersonaLayers? Layers { get; set; }
}

/// <summary>With the lists of documents that the page's full example has here.</summary>
public sealed class PersonaLayers
{
    [JsonPropertyName("llm")] public LlmLayer? Llm { get; set; }
    [JsonPropertyName("tts")] public TtsLayer? Tts { get; set; }
    [JsonPropertyName("perception")] public PerceptionLayer? Perception { get; set; }
    [JsonPropertyName("stt")] public SttLayer? Stt { get; set; }
    [JsonPropertyName("conversational_flow")] public ConversationalFlowLayer? ConversationalFlow { get; set; }
    [JsonPropertyName("document_ids")] public List<string>? DocumentIds { get; set; }
    [JsonPropertyName("document_tags")] public List<string>? DocumentTags { get; set; }
}

/// <summary>The language model.</summary>
public sealed class LlmLayer
{
    [JsonPropertyName("model")] public string? Model { get; set; }
    [JsonPropertyName("base_url")] public string? BaseUrl { get; set; }
    [JsonPropertyName("api_key")] public string? ApiKey { get; set; }
    [JsonPropertyName("speculative_inference")] public bool? SpeculativeInference { get; set; }
    [JsonPropertyName("tools")] public List<FunctionTool>? Tools { get; set; }
    [JsonPropertyName("headers")] public JsonObject? Headers { get; set; }
    [JsonPropertyName("extra_body")] public JsonObject? ExtraBody { get; set; }
}

/// <summary>The voice.</summary>
public sealed class TtsLayer
{
    [JsonPropertyName("api_key")] public string? ApiKey { get; set; }
    [JsonPropertyName("tts_engine")] public TtsEngine? TtsEngine { get; set; }
    [JsonPropertyName("external_voice_id")] public string? ExternalVoiceId { get; set; }
    [JsonPropertyName("voice_settings")] public VoiceSettings? VoiceSettings { get; set; }
    [JsonPropertyName("tts_emotion_control")] public bool? TtsEmotionControl { get; set; }
    [JsonPropertyName("tts_model_name")] public string? TtsModelName { get; set; }
}

/// <summary>The page's examples give the speed as <c>0.5</c> and as <c>normal</c>.</summary>
public sealed class VoiceSettings
{
    [JsonPropertyName("speed")] public JsonElement? Speed { get; set; }
    [JsonPropertyName("emotion")] public List<string>? Emotion { get; set; }
    [JsonPropertyName("stability")] public double? Stability { get; set; }
    [JsonPropertyName("similarity_boost")] public double? SimilarityBoost { get; set; }
    [JsonPropertyName("style")] public double? Style { get; set; }
    [JsonPropertyName("use_speaker_boost")] public bool? UseSpeakerBoost { get; set; }
}

/// <summary>What the replica sees.</summary>
public sealed class PerceptionLayer
{
    [JsonPropertyName("perception_model")] public PerceptionModel? PerceptionModel { get; set; }
    [JsonPropertyName("ambient_awareness_queries")] public List<string>? AmbientAwarenessQueries { get; set; }
    [JsonPropertyName("perception_tool_prompt")] public string? PerceptionToolPrompt { get; set; }
    [JsonPropertyName("perception_tools")] public List<FunctionTool>? PerceptionTools { get; set; }
}

/// <summary>What the replica hears.</summary>
public sealed class SttLayer
{
    [JsonPropertyName("stt_engine")] public string? SttEngine { get; set; }
    [JsonPropertyName("hotwords")] public string? Hotwords { get; set; }
}

/// <summary>Turn taking in the conversation.</summary>
public sealed class ConversationalFlowLayer
{
    [JsonPropertyName("turn_detection_model")] public TurnDetectionModel? TurnDetectionModel { get; set; }
    [JsonPropertyName("turn_taking_patience")] public TurnTakingPatience? TurnTakingPatience { get; set; }
    [JsonPropertyName("turn_commitment")] public string? TurnCommitment { get; set; }
    [JsonPropertyName("replica_interruptibility")] public ReplicaInterruptibility? ReplicaInterruptibility { get; set; }
    [JsonPropertyName("active_listening")] public string? ActiveListening { get; set; }
}

/// <summary>A tool of the language model or of perception.</summary>
public sealed class FunctionTool
{
    [JsonPropertyName("type")] public string? Type { get; set; }
    [JsonPropertyName("function")] public ToolFunction? Function { get; set; }
}

/// <summary>The function definition.</summary>
public sealed class ToolFunction
{
    [JsonPropertyName("name")] public string? Name { get; set; }
    [JsonPropertyName("description")] public string? Description { get; set; }
    [JsonPropertyName("parameters")] public JsonObject? Parameters { get; set; }
}

/// <summary>The response of <c>POST /v2/personas</c>.</summary>
public sealed class CreatePersonaResponse
{
    [JsonPropertyName("persona_id")] public string? PersonaId { get; set; }
    [JsonPropertyName("persona_name")] public string? PersonaName { get; set; }
    [JsonPropertyName("created_at")] public string? CreatedAt { get; set; }
}
