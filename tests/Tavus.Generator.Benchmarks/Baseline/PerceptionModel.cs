using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>The model of perception.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PerceptionModel>))]
public enum PerceptionModel
{
    [JsonStringEnumMemberName("raven-0")]
    Raven0,

    [JsonStringEnumMemberName("basic")]
    Basic,

    [JsonStringEnumMemberName("off")]
    Off,
}
