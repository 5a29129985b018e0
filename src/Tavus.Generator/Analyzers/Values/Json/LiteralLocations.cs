using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>Finds the location of a part of a string inside of the literal that it is written as.</summary>
internal sealed class LiteralLocations
{
    private readonly SyntaxTree _tree;

    // The position in the file of each character of the string, and of its end; null where the expression is not a literal.
    private readonly IReadOnlyList<int>? _positions;

    private LiteralLocations(SyntaxNode expression, IReadOnlyList<int>? positions)
    {
        _tree = expression.SyntaxTree;
        _positions = positions;
        Whole = expression.GetLocation();
    }

    /// <summary>The location of the whole expression.</summary>
    public Location Whole { get; }

    /// <param name="expression">The expression of the string.</param>
    /// <param name="text">Its value.</param>
    public static LiteralLocations Of(SyntaxNode expression, string text)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized) expression = parenthesized.Expression;
        List<int>? positions = expression is LiteralExpressionSyntax { Token.ContainsDiagnostics: false } literal
            ? PositionsIn(literal.Token)
            : null;
        return new LiteralLocations(expression, positions?.Count == text.Length + 1 ? positions : null);
    }

    /// <summary>The location of the characters from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public Location Locate(int start, int end) => _positions is null
        ? Whole
        : Location.Create(_tree, TextSpan.FromBounds(_positions[start], _positions[end]));

    private static List<int> PositionsIn(SyntaxToken token)
    {
        string text = token.Text;
        int quotes = 0;
        int first = text.IndexOf('"');
        while (first + quotes < text.Length && text[first + quotes] == '"') quotes++;
        return token.Kind() switch
        {
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => InLines(token),
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken =>
                Range(token.SpanStart + quotes, text.LastIndexOf('"') + 1 - (2 * quotes)),
            _ when text[0] == '@' => InEscapes(token, 2, VerbatimLength),
            _ => InEscapes(token, 1, EscapeLength),
        };
    }

    private static List<int> Range(int start, int count)
    {
        var positions = new List<int>();
        for (int i = 0; i <= count; i++) positions.Add(start + i);
        return positions;
    }

    private static List<int> InEscapes(SyntaxToken token, int start, Func<string, int, (int Source, int Characters)> lengthAt)
    {
        string text = token.Text;
        int end = text.LastIndexOf('"');
        var positions = new List<int>();
        int index = start;
        while (index < end)
        {
            (int source, int characters) = lengthAt(text, index);
            for (int i = 0; i < characters; i++) positions.Add(token.SpanStart + index);
            index += source;
        }

        positions.Add(token.SpanStart + end);
        return positions;
    }

    private static (int Source, int Characters) VerbatimLength(string text, int index) => (text[index] == '"' ? 2 : 1, 1);

    private static (int Source, int Characters) EscapeLength(string text, int index)
    {
        if (text[index] != '\\') return (1, 1);
        switch (text[index + 1])
        {
            case 'u': return (6, 1);
            case 'U': return (10, text.Substring(index + 2, 4) == "0000" ? 1 : 2);
            case 'x':
                int digits = 0;
                while (digits < 4 && Uri.IsHexDigit(text[index + 2 + digits])) digits++;
                return (2 + digits, 1);
            default: return (2, 1);
        }
    }

    // The first line has the opening quotes, the last one the closing quotes with the indentation that all lines have.
    private static List<int> InLines(SyntaxToken token)
    {
        var text = SourceText.From(token.Text);
        int count = text.Lines.Count;
        int indentation = text.Lines[count - 1].ToString().IndexOf('"');
        var positions = new List<int>();
        for (int i = 1; i < count - 1; i++)
        {
            TextLine line = text.Lines[i];
            int end = i == count - 2 ? line.End : line.EndIncludingLineBreak;
            for (int index = Math.Min(line.Start + indentation, line.End); index < end; index++) positions.Add(token.SpanStart + index);
        }

        positions.Add(token.SpanStart + text.Lines[count - 2].End);
        return positions;
    }
}
