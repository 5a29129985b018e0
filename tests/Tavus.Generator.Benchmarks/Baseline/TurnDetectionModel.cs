using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>The model that detects turns.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TurnDetectionModel>))]
public enum TurnDetectionModel
{
    [JsonStringEnumMemberName("sparrow-1")]
    Sparrow1,

    [JsonStringEnumMemberName("sparrow-0")]
    Sparrow0,

    [JsonStringEnumMemberName("time-based")]
    TimeBased,
}
