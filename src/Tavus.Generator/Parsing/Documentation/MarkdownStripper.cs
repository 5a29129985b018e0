using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Takes the marks out of Markdown. Each pass runs only over a text that has its character, and scans by hand: regular expressions
/// were a large part of what the generator costs in a compiler that has just started.
/// </summary>
internal static class MarkdownStripper
{
    private static readonly char[] Brackets = ['[', ']'];
    private static readonly char[] Angles = ['<', '>'];

    // HTML, and the components that documentation sites add to it; other angle brackets are text, such as <id>.
    private static readonly HashSet<string> Tags =
    [
        "a", "b", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "ol", "p", "pre", "small",
        "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul", "Accordion", "Card", "Check", "Danger",
        "Info", "Note", "Tab", "Tabs", "Tip", "Warning",
    ];

    private delegate int Match(string text, int start, out string replacement);

    /// <summary>The text without tags, links, and emphasis, its lines ended by line feeds alone.</summary>
    public static string Clean(string text)
    {
        if (text.IndexOf('<') >= 0)
            text = Replace(text, MatchTag);

        if (text.IndexOf('[') >= 0)
        {
            // The vendor's relative links do not work in an editor; a line with nothing but a link is removed.
            text = Replace(text, MatchLoneRelativeLink);
            text = Replace(text, MatchLink);
        }

        if (text.IndexOf('*') >= 0 || text.IndexOf('_') >= 0)
            text = Replace(text, MatchEmphasis);

        return text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n');
    }

    private static string Replace(string text, Match match)
    {
        StringBuilder? result = null;
        int kept = 0;
        for (int position = 0; position < text.Length;)
        {
            int end = match(text, position, out string replacement);
            if (end < 0)
            {
                position++;
                continue;
            }

            result ??= new StringBuilder(text.Length);
            result.Append(text, kept, position - kept).Append(replacement);
            position = kept = end;
        }

        return result?.Append(text, kept, text.Length - kept).ToString() ?? text;
    }

    private static int MatchTag(string text, int start, out string replacement)
    {
        replacement = "";
        if (text[start] != '<')
            return -1;

        int name = At(text, start + 1) == '/' ? start + 2 : start + 1;
        int end = name;
        while (At(text, end) is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            end++;

        if (!Tags.Contains(text.Substring(name, end - name)))
            return -1;

        if (At(text, end) == ' ')
            end = text.IndexOfAny(Angles, end);
        else if (At(text, end) == '/')
            end++;

        return end >= 0 && At(text, end) == '>' ? end + 1 : -1;
    }

    private static int MatchLoneRelativeLink(string text, int start, out string replacement)
    {
        replacement = "";
        if (start > 0 && text[start - 1] != '\n')
            return -1;

        int link = SkipBlanks(text, start);
        if (!TryReadLink(text, link, out int label, out int end) || IsAbsolute(text, label))
            return -1;

        end = SkipBlanks(text, end);
        return end == text.Length || text[end] == '\n' ? end : -1;
    }

    private static int MatchLink(string text, int start, out string replacement)
    {
        replacement = "";
        int link = text[start] == '!' ? start + 1 : start;
        if (!TryReadLink(text, link, out int label, out int end))
            return -1;

        replacement = text.Substring(link + 1, label - link - 1);
        if (IsAbsolute(text, label))
            replacement += " (" + text.Substring(label + 2, end - label - 3) + ")";

        return end;
    }

    /// <summary>Reads <c>[label](target)</c>.</summary>
    /// <param name="text">The text that may contain a link.</param>
    /// <param name="start">Its possible start.</param>
    /// <param name="label">The end of its label.</param>
    /// <param name="end">Its end.</param>
    private static bool TryReadLink(string text, int start, out int label, out int end)
    {
        label = At(text, start) == '[' ? text.IndexOfAny(Brackets, start + 1) : -1;
        end = label + 2;
        if (label < 0 || text[label] != ']' || At(text, label + 1) != '(')
            return false;

        while (end < text.Length && text[end] is not ('(' or ')') && !char.IsWhiteSpace(text[end]))
            end++;

        return At(text, end++) == ')';
    }

    private static bool IsAbsolute(string text, int label) => string.CompareOrdinal(text, label + 2, "http", 0, 4) == 0;

    private static int MatchEmphasis(string text, int start, out string replacement)
    {
        replacement = "";
        char character = text[start];
        if (character is not ('*' or '_'))
            return -1;

        char next = At(text, start + 1);
        if (next == character)
            return start + 2;

        if (character == '_')
            return -1;

        // A lone asterisk is emphasis where it touches a word on one side only: 2 * 3 and a*b are not changed.
        char previous = start > 0 ? text[start - 1] : '\0';
        bool opens = !IsWord(previous) && previous != '*' && start + 1 < text.Length && !char.IsWhiteSpace(next);
        bool closes = start > 0 && !char.IsWhiteSpace(previous) && !IsWord(next);
        return opens || closes ? start + 1 : -1;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark;

    private static int SkipBlanks(string text, int position)
    {
        while (At(text, position) is ' ' or '\t')
            position++;

        return position;
    }

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';
}
