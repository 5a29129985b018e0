using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Turns a document's Markdown into plain paragraphs for XML documentation.</summary>
internal static class DocumentationParser
{
    private const int MaxExampleLength = 200;

    private static readonly char[] HeadingMarks = ['#', '>'];

    /// <summary>Documentation with <paramref name="text"/> as its summary, or <paramref name="fallback"/> where there is none.</summary>
    public static DocumentationModel Parse(string? text, string fallback, JsonNode? example = null, IEnumerable<string>? remarks = null)
    {
        List<string> summary = Paragraphs(text);
        bool isDescribed = summary.Count > 0;
        if (!isDescribed)
            summary.Add(fallback);

        return new DocumentationModel(summary.ToEquatableArray(), (remarks ?? []).ToEquatableArray(), FormatExample(example))
        {
            IsDescribed = isDescribed,
        };
    }

    /// <summary>The paragraphs of a Markdown text: one per block, list item, and heading.</summary>
    public static List<string> Paragraphs(string? text)
    {
        var paragraphs = new List<string>();
        if (string.IsNullOrEmpty(text))
            return paragraphs;

        var current = new List<string>();
        foreach (string rawLine in MarkdownStripper.Clean(text!).Split('\n'))
        {
            string trimmed = rawLine.Trim();
            string line = trimmed.TrimStart(HeadingMarks).Trim();
            bool isHeading = line.Length < trimmed.Length;
            if (line.Length == 0 || IsListItem(line) || isHeading)
                Flush();

            if (!IsDecoration(line))
                current.Add(line);

            if (isHeading)
                Flush();
        }

        Flush();
        return paragraphs;

        void Flush()
        {
            if (current.Count > 0)
                paragraphs.Add(current.Count == 1 ? current[0] : string.Join(" ", current));

            current.Clear();
        }
    }

    /// <summary>Whether a line starts with a mark such as <c>*</c> or <c>1.</c> and white space.</summary>
    private static bool IsListItem(string line)
    {
        int digits = 0;
        while (digits < 3 && digits < line.Length && char.IsDigit(line[digits]))
            digits++;

        return line.Length > digits + 1
            && (digits == 0 ? line[0] is '-' or '*' or '+' : line[digits] is '.' or ')')
            && char.IsWhiteSpace(line[digits + 1]);
    }

    /// <summary>Whether a line is empty or nothing but a rule, a row of a table's frame, or a fence.</summary>
    private static bool IsDecoration(string line)
    {
        foreach (char character in line)
        {
            if (character is not ('-' or '=' or '*' or '|' or ':' or ' ' or '`'))
                return false;
        }

        return true;
    }

    private static string? FormatExample(JsonNode? example)
    {
        if (example is null || example.IsJsonNullSentinel())
            return null;

        string text = example is JsonValue value && value.TryGetValue(out string? plain)
            ? plain
            : example.ToJsonString(ExampleFormat.Options);
        return text.Length is > 0 and <= MaxExampleLength ? JoinWhiteSpace(text) : null;
    }

    /// <summary>Makes one space of each run of white space.</summary>
    private static string JoinWhiteSpace(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            bool isSpace = char.IsWhiteSpace(character);
            if (!isSpace || result.Length == 0 || result[result.Length - 1] != ' ')
                result.Append(isSpace ? ' ' : character);
        }

        return result.ToString();
    }

    // Made when the first example needs it, and once: it caches a lot.
    private static class ExampleFormat
    {
        public static readonly JsonSerializerOptions Options =
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
