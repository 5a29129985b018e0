using System.Text.Json;

namespace Tavus.Generator.Parsing;

/// <summary>A value that a schema lists.</summary>
/// <param name="Text">The text of a string, the JSON of anything else.</param>
/// <param name="Index">Its position in <c>enum</c>.</param>
internal readonly record struct EnumValue(string Text, JsonValueKind Kind, int Index = 0)
{
    public bool IsText => Kind == JsonValueKind.String;

    public bool IsNumber => Kind == JsonValueKind.Number;
}
