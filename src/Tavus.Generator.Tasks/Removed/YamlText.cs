using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Tasks.Removed;

/// <summary>Writes nodes as YAML in block style, for people to edit.</summary>
internal static class YamlText
{
    // Strings that YAML 1.1 and 1.2 readers both read unchanged.
    private static readonly Regex Plain = new(
        "^(?!(?i:true|false|yes|no|on|off|null|y|n)$)[A-Za-z_$/][A-Za-z0-9_$/{}.-]*( [A-Za-z0-9_$/{}.-]+)*$");

    /// <summary>Appends the members of a mapping, each line indented.</summary>
    public static void Append(StringBuilder text, SpecMapping mapping, int indent)
    {
        foreach (SpecMember member in mapping.Members)
        {
            text.Append(' ', indent).Append(Quote(member.Name)).Append(':');
            AppendValue(text, member.Value, indent);
        }
    }

    public static string Quote(string value)
    {
        if (Plain.IsMatch(value))
            return value;

        var quoted = new StringBuilder("\"");
        foreach (char character in value)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or '\uFEFF' =>
                    "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static void AppendValue(StringBuilder text, SpecNode value, int indent)
    {
        switch (value)
        {
            case SpecMapping { Members.Count: > 0 } mapping:
                text.Append('\n');
                Append(text, mapping, indent + 2);
                break;

            case SpecSequence { Items.Count: > 0 } sequence:
                text.Append('\n');
                foreach (SpecNode item in sequence.Items)
                    AppendItem(text, item, indent + 2);

                break;

            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private static void AppendItem(StringBuilder text, SpecNode item, int indent)
    {
        text.Append(' ', indent).Append('-');
        if (item is SpecMapping { Members.Count: > 0 } mapping)
        {
            // The first member is on the line of the dash.
            var members = new StringBuilder();
            Append(members, mapping, indent + 2);
            text.Append(' ').Append(members.ToString().TrimStart(' '));
            return;
        }

        AppendValue(text, item, indent);
    }

    private static string Scalar(SpecNode value) => value switch
    {
        SpecScalar { Kind: ScalarKind.Text } text => Quote(text.Text),
        SpecScalar { Kind: ScalarKind.Null } => "null",
        SpecScalar scalar => scalar.Text,
        SpecSequence => "[]",
        _ => "{}",
    };
}
