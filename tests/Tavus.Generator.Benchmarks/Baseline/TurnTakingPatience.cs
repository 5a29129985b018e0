using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>How long the replica waits.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TurnTakingPatience>))]
public enum TurnTakingPatience
{
    [JsonStringEnumMemberName("low")]
    Low,

    [JsonStringEnumMemberName("medium")]
    Medium,

    [JsonStringEnumMemberName("high")]
    High,
}
