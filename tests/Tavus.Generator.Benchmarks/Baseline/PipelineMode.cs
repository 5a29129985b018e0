using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>Everything, or echo alone.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PipelineMode>))]
public enum PipelineMode
{
    [JsonStringEnumMemberName("full")]
    Full,

    [JsonStringEnumMemberName("echo")]
    Echo,
}
