using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tavus.Conformance;

/// <summary>One request of a scenario and its response.</summary>
/// <param name="Uri">The route of the server.</param>
internal sealed partial record Step(
    string Uri,
    string Method,
    IReadOnlyDictionary<string, JsonNode?> Path,
    IReadOnlyDictionary<string, JsonNode?> Query,
    IReadOnlyDictionary<string, JsonNode?> Headers,
    Payload? Body,
    StepResponse Response)
{
    /// <summary>The path, without the escapes and parameters of the server's router.</summary>
    public string Address => RouterParameter().Replace(Uri.Split('?')[0], Value).Replace("\\", "");

    /// <summary>The link of the last response that leads to it, where the document has no operation of its own for it.</summary>
    public string? Link { get; init; }

    /// <summary>Headers that the options of the call set.</summary>
    public IReadOnlyDictionary<string, string>? OptionHeaders { get; init; }

    private string Value(Match parameter) => Path.GetValueOrDefault(parameter.Groups[1].Value)?.ToString() ?? parameter.Value;

    [GeneratedRegex(@"(?<!\\):(\w+)")]
    private static partial Regex RouterParameter();
}
