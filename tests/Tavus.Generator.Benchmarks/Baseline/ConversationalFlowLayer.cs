using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>Turn taking in the conversation.</summary>
public sealed class ConversationalFlowLayer
{
    [JsonPropertyName("turn_detection_model")]
    public TurnDetectionModel? TurnDetectionModel { get; set; }

    [JsonPropertyName("turn_taking_patience")]
    public TurnTakingPatience? TurnTakingPatience { get; set; }

    [JsonPropertyName("replica_interruptibility")]
    public ReplicaInterruptibility? ReplicaInterruptibility { get; set; }

    [JsonPropertyName("turn_commitment")]
    public string? TurnCommitment { get; set; }

    [JsonPropertyName("active_listening")]
    public string? ActiveListening { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
