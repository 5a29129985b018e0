using System;
using System.Linq;
using System.Text.RegularExpressions;
using Tavus.Generator.Parsing;

namespace Tavus.Generator.Tests.Parsing;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("a <b>bold</b> word<br/>", "a bold word")]
    [InlineData("the <id> of <Note title=\"x\">it</Note>", "the <id> of it")]
    [InlineData("<b", "<b")]
    [InlineData("see [the guide](https://example.org/guide) and [this](/there)", "see the guide (https://example.org/guide) and this")]
    [InlineData("first\n  [Next page](/next)  \nlast", "first\n\nlast")]
    [InlineData("![logo](logo.png) [not a link] (really)", "logo [not a link] (really)")]
    [InlineData("**strong**, *light*, 2 * 3, a*b, __init__", "strong, light, 2 * 3, a*b, init")]
    [InlineData("snake_case stays", "snake_case stays")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    public void Marks_are_taken_out(string markdown, string expected) => Assert.Equal(expected, MarkdownStripper.Clean(markdown));

    [Fact]
    public void The_scans_match_these_expressions()
    {
        string[] pieces =
        [
            "a", "é", "1", " ", "\t", "\n", "*", "**", "_", "[", "]", "(", ")", "](", "!", "http", "/x", "<", ">", "</", "/>", "<b>", "<b x>", "<br/>", "<Tab", "<h7>",
            "\u200d", "\u0301", "\u203f",
        ];
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => pieces[random.Next(pieces.Length)]));

            Assert.Equal(CleanByExpressions(text), MarkdownStripper.Clean(text));
        }
    }

    private static string CleanByExpressions(string text)
    {
        text = Regex.Replace(
            text,
            "</?(?:a|b|br|code|div|em|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
            + "|Accordion|Card|Check|Danger|Info|Note|Tab|Tabs|Tip|Warning)(?: [^<>]*)?/?>",
            "");
        text = Regex.Replace(text, @"^[ \t]*\[[^\[\]]*\]\((?!http)[^()\s]*\)[ \t]*$", "", RegexOptions.Multiline);
        text = Regex.Replace(
            text, @"!?\[([^\[\]]*)\]\(([^()\s]*)\)", match => match.Groups[2].Value.StartsWith("http", StringComparison.Ordinal) ? $"{match.Groups[1].Value} ({match.Groups[2].Value})" : match.Groups[1].Value);
        return Regex.Replace(text, @"\*\*|__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])", "");
    }
}
