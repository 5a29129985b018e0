using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>How easily the replica stops.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplicaInterruptibility>))]
public enum ReplicaInterruptibility
{
    [JsonStringEnumMemberName("low")]
    Low,

    [JsonStringEnumMemberName("medium")]
    Medium,

    [JsonStringEnumMemberName("high")]
    High,
}
