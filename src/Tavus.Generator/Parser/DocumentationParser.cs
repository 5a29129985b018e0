using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Turns a document's Markdown into plain paragraphs for XML documentation.</summary>
internal static class DocumentationParser
{
    private const int MaxExampleLength = 200;

    // HTML, and the components that documentation sites add to it; other angle brackets are text, such as <id>.
    private static readonly Regex Tag = new(
        "</?(?:a|b|br|code|div|em|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
        + "|Accordion|Card|Check|Danger|Info|Note|Tab|Tabs|Tip|Warning)(?: [^<>]*)?/?>",
        RegexOptions.CultureInvariant);

    private static readonly Regex LoneRelativeLink = new(@"^[ \t]*\[[^\[\]]*\]\((?!http)[^()\s]*\)[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline);
    private static readonly Regex Link = new(@"!?\[([^\[\]]*)\]\(([^()\s]*)\)", RegexOptions.CultureInvariant);
    private static readonly Regex Emphasis = new(@"\*\*|__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])", RegexOptions.CultureInvariant);
    private static readonly Regex ListItem = new(@"\A(?:[-*+]|\d{1,3}[.)])\s", RegexOptions.CultureInvariant);

    /// <summary>Documentation with <paramref name="text"/> as its summary, or <paramref name="fallback"/> where there is none.</summary>
    public static DocumentationModel Parse(string? text, string fallback, JsonNode? example = null, IEnumerable<string>? remarks = null)
    {
        List<string> summary = Paragraphs(text);
        if (summary.Count == 0)
            summary.Add(fallback);

        return new DocumentationModel(summary.ToEquatableArray(), (remarks ?? []).ToEquatableArray(), FormatExample(example));
    }

    /// <summary>The paragraphs of a Markdown text: one per block, list item, and heading.</summary>
    public static List<string> Paragraphs(string? text)
    {
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        foreach (string rawLine in Clean(text ?? "").Split('\n'))
        {
            string line = rawLine.Trim().TrimStart('#', '>').Trim();
            bool isHeading = line.Length < rawLine.Trim().Length;
            if (line.Length == 0 || ListItem.IsMatch(line) || isHeading)
                Flush();

            if (line.Length > 0 && !line.All(character => character is '-' or '=' or '*' or '|' or ':' or ' ' or '`'))
                current.Append(current.Length > 0 ? " " : "").Append(line);

            if (isHeading)
                Flush();
        }

        Flush();
        return paragraphs;

        void Flush()
        {
            if (current.Length > 0)
                paragraphs.Add(current.ToString());

            current.Clear();
        }
    }

    private static string Clean(string text)
    {
        text = Tag.Replace(text, "");
        // The vendor's relative links lead nowhere from an editor; a line that is nothing but one says nothing without it.
        text = LoneRelativeLink.Replace(text, "");
        text = Link.Replace(text, match => match.Groups[2].Value.StartsWith("http", System.StringComparison.Ordinal)
            ? $"{match.Groups[1].Value} ({match.Groups[2].Value})"
            : match.Groups[1].Value);
        text = Emphasis.Replace(text, "");
        return text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n');
    }

    private static string? FormatExample(JsonNode? example)
    {
        if (example is null || example.IsJsonNullSentinel())
            return null;

        string text = example is JsonValue value && value.TryGetValue(out string? plain)
            ? plain
            : example.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return text.Length is > 0 and <= MaxExampleLength ? Regex.Replace(text, @"\s+", " ") : null;
    }
}
