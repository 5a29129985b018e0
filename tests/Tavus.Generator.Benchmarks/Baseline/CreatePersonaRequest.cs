using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>The body of <c>POST /v2/personas</c>.</summary>
public sealed class CreatePersonaRequest
{
    [JsonPropertyName("persona_name")]
    public string? PersonaName { get; set; }

    [JsonPropertyName("system_prompt")]
    public string? SystemPrompt { get; set; }

    [JsonPropertyName("pipeline_mode")]
    public PipelineMode? PipelineMode { get; set; }

    [JsonPropertyName("context")]
    public string? Context { get; set; }

    [JsonPropertyName("default_replica_id")]
    public string? DefaultReplicaId { get; set; }

    [JsonPropertyName("document_ids")]
    public List<string>? DocumentIds { get; set; }

    [JsonPropertyName("document_tags")]
    public List<string>? DocumentTags { get; set; }

    [JsonPropertyName("layers")]
    public PersonaLayers? Layers { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
