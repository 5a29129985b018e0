using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>A tool of the language model or of perception.</summary>
public sealed class FunctionTool
{
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("function")]
    public ToolFunction? Function { get; set; }
}
