using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>The lines of documentation of a property that follow from its schema.</summary>
internal static class PropertyRemarks
{
    private const int MaxLength = 80;

    public static IEnumerable<string> Of(IOpenApiSchema schema, bool isSecret)
    {
        if (schema.ReadOnly)
            yield return "Read-only.";

        if (schema.WriteOnly)
            yield return "Write-only.";

        if (isSecret)
            yield return "A secret: do not log it.";

        if (EnumValues.ConstantOf(schema) is { Length: > 0 and <= MaxLength } constant)
            yield return Always(constant);

        // The server applies its default: the client never sends it.
        if (schema.Default is { } value && !value.IsJsonNullSentinel() && value.ToJsonString() is { Length: <= MaxLength } text)
            yield return Default(text);
    }

    /// <summary>The remarks of a property that has its only possible value in new objects: the default is no news then.</summary>
    public static IEnumerable<string> WithPreset(IEnumerable<string> remarks, string text)
    {
        string json = JsonValue.Create(text)!.ToJsonString();
        bool isConstant = remarks.Contains(Always(text));
        return remarks
            .Where(remark => remark != Always(text) && remark != Default(text) && remark != Default(json))
            .Prepend(isConstant ? $"Always `{text}`; new objects have this value." : $"New objects have the value `{text}`.");
    }

    private static string Always(string constant) => $"Always `{constant}`.";

    private static string Default(string json) => $"Default: `{json}`.";
}
