using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>What the replica sees.</summary>
public sealed class PerceptionLayer
{
    [JsonPropertyName("perception_model")]
    public PerceptionModel? PerceptionModel { get; set; }

    [JsonPropertyName("ambient_awareness_queries")]
    public List<string>? AmbientAwarenessQueries { get; set; }

    [JsonPropertyName("perception_tool_prompt")]
    public string? PerceptionToolPrompt { get; set; }

    [JsonPropertyName("perception_tools")]
    public List<PerceptionTool>? PerceptionTools { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
