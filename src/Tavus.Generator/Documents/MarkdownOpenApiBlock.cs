using System;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>The fenced block of a Markdown page with its OpenAPI document.</summary>
/// <param name="IsClosed">Whether a closing fence follows, and the page does not end inside of the block.</param>
internal sealed record MarkdownOpenApiBlock(string Text, int Offset, bool IsJson, bool IsClosed)
{
    /// <summary>Finds the first fenced YAML or JSON block with an <c>openapi</c> key at its top.</summary>
    /// <exception cref="SpecException">The page has no such block.</exception>
    public static MarkdownOpenApiBlock Find(SourceFile file, string text)
    {
        int position = 0;
        while (position < text.Length)
        {
            int next = NextLine(text, position);
            string line = text.Substring(position, next - position).TrimEnd();
            int ticks = LeadingBackticks(line);
            if (ticks < 3)
            {
                position = next;
                continue;
            }

            int end = FindClosingFence(text, next, ticks);
            string language = line.Substring(ticks).Trim().Split(' ')[0].ToLowerInvariant();
            string block = text.Substring(next, end - next);
            if (language is "yaml" or "yml" or "json" && HasOpenApiKey(block))
                return new MarkdownOpenApiBlock(block, next, language == "json", IsClosed: end < text.Length);

            position = NextLine(text, end);
        }

        throw new SpecException(
            DiagnosticIds.UnsupportedDocument,
            file.Locate(0, 0),
            "The page has no fenced yaml or json block with an 'openapi' key; use a page of an API reference, or the document itself.");
    }

    private static bool HasOpenApiKey(string block) =>
        block.StartsWith("openapi", StringComparison.Ordinal)
        || block.IndexOf("\nopenapi", StringComparison.Ordinal) >= 0
        || block.IndexOf("\"openapi\"", StringComparison.Ordinal) >= 0;

    private static int FindClosingFence(string text, int start, int ticks)
    {
        for (int position = start; position < text.Length; position = NextLine(text, position))
        {
            string line = text.Substring(position, NextLine(text, position) - position).TrimEnd();
            if (LeadingBackticks(line) >= ticks && line.Trim('`').Length == 0)
                return position;
        }

        return text.Length;
    }

    private static int LeadingBackticks(string line)
    {
        int count = 0;
        while (count < line.Length && line[count] == '`')
            count++;

        return count;
    }

    private static int NextLine(string text, int position)
    {
        int end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end + 1;
    }
}
