using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Tavus.Generator.CodeFixes;

/// <summary>Writes free-form JSON as C#: objects with their values, other values by their literals, and arrays as JSON.</summary>
/// <param name="name">The name of a type in the code.</param>
internal sealed class FreeFormWriter(Func<string, string> name)
{
    public string Write(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => CSharpLiteral.Of(json.GetString()!),
        JsonValueKind.Number when IsPlain(json.GetRawText()) => json.GetRawText(),
        JsonValueKind.Object => Object(json.EnumerateObject()
            .GroupBy(member => member.Name).Select(same => $"[{CSharpLiteral.Of(same.Key)}] = {Write(same.Last().Value)}")),
        _ => $"{name("System.Text.Json.Nodes.JsonNode")}.Parse({CSharpLiteral.Of(json.GetRawText())})",
    };

    public string Object(IEnumerable<string> entries)
    {
        string all = string.Join(", ", entries);
        return $"new {name("System.Text.Json.Nodes.JsonObject")}" + (all.Length == 0 ? "()" : $" {{ {all} }}");
    }

    // An integer, or a number that a double has with all its digits.
    private static bool IsPlain(string number) =>
        long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
            ? integer.ToString(CultureInfo.InvariantCulture) == number
            : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double real)
                && real.ToString("R", CultureInfo.InvariantCulture) == number;
}
