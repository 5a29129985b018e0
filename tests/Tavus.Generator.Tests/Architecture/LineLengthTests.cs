using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Architecture;

public sealed class LineLengthTests
{
    private const int Limit = 140;

    [Fact]
    public void No_line_is_longer_than_140_characters()
    {
        string[] offenders = Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/"))
            .SelectMany(file => LongLines(File.ReadAllText(Repository.PathOf(file))).Select(line => $"{file}({line})"))
            .ToArray();

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("""class C { string s = "****"; }""", 1)]
    [InlineData(""""
        class C
        {
            string s = """
                ****
                """;
            // ****
        }
        """", 6)]
    public void Only_raw_strings_may_have_longer_ones(string code, int expected) =>
        Assert.Equal([expected], LongLines(code.Replace("****", new string('*', Limit))));

    /// <summary>The numbers of the lines that are too long. Raw strings have the lines of generated code.</summary>
    private static IEnumerable<int> LongLines(string code)
    {
        string[] lines = code.Split('\n');
        if (!Array.Exists(lines, IsLong))
            return [];

        HashSet<int> raw = [.. CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes()
            .Where(node => node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && node.ToString().TrimStart('$').StartsWith("\"\"\""))
            .Select(node => node.GetLocation().GetLineSpan())
            .SelectMany(span => Enumerable.Range(span.StartLinePosition.Line + 1, span.EndLinePosition.Line - span.StartLinePosition.Line + 1))];
        return Enumerable.Range(1, lines.Length).Where(number => IsLong(lines[number - 1]) && !raw.Contains(number));
    }

    private static bool IsLong(string line) => line.TrimEnd('\r').Length > Limit;
}
