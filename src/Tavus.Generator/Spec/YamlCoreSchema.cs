using System.Text.RegularExpressions;

namespace Tavus.Generator.Spec;

/// <summary>What a plain scalar stands for in YAML 1.2's core schema: <c>off</c> and <c>no</c> are text, unlike in YAML 1.1.</summary>
internal static class YamlCoreSchema
{
    private static readonly Regex Number = new(
        @"\A(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)\z",
        RegexOptions.CultureInvariant);

    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ => text[0] is '-' or '+' or '.' or (>= '0' and <= '9') && Number.IsMatch(text) ? ScalarKind.Number : ScalarKind.Text,
    };
}
