using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.CodeFixes;

/// <summary>
/// Removes a statement, or an element of an initializer with its comma, from the text of a file. A line that becomes empty goes, too; the
/// comments in and around the node stay.
/// </summary>
internal static class NodeRemoval
{
    public static SyntaxNode Remove(SyntaxNode root, SyntaxNode node)
    {
        SourceText text = root.GetText();
        IEnumerable<TextChange> changes = node is ExpressionSyntax element
            ? OfElement(text, element)
            : [new TextChange(Widened(text, node.Span), CommentsOf(text, node))];
        return root.SyntaxTree.WithChangedText(text.WithChanges(changes)).GetRoot();
    }

    private static IEnumerable<TextChange> OfElement(SourceText text, ExpressionSyntax element)
    {
        SyntaxToken next = element.GetLastToken().GetNextToken();
        string comments = CommentsOf(text, element);
        if (next.IsKind(SyntaxKind.CommaToken))
        {
            // A comment before the comma stays.
            return IsBlank(text, element.Span.End, next.SpanStart)
                ? [new TextChange(Widened(text, TextSpan.FromBounds(element.SpanStart, next.Span.End)), comments)]
                : [new TextChange(element.Span, comments), new TextChange(next.Span, "")];
        }

        // The last one, without a comma behind it, takes the comma before it; on a line of its own, it need not.
        TextSpan whole = Widened(text, element.Span);
        SyntaxToken previous = element.GetFirstToken().GetPreviousToken();
        bool takesComma = previous.IsKind(SyntaxKind.CommaToken)
            && whole.Start == element.SpanStart
            && IsBlank(text, previous.Span.End, element.SpanStart);
        return [new TextChange(takesComma ? TextSpan.FromBounds(previous.SpanStart, element.Span.End) : whole, comments)];
    }

    /// <summary>The span with its whole lines if there is nothing else in them, else with the space behind it.</summary>
    private static TextSpan Widened(SourceText text, TextSpan span)
    {
        TextLine first = text.Lines.GetLineFromPosition(span.Start);
        TextLine last = text.Lines.GetLineFromPosition(span.End);
        if (IsBlank(text, first.Start, span.Start) && IsBlank(text, span.End, last.End))
            return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);

        return span.End < text.Length && text[span.End] == ' ' && !IsBlank(text, span.End, last.End)
            ? TextSpan.FromBounds(span.Start, span.End + 1)
            : span;
    }

    /// <summary>The comments inside of a node, each as it is: in lines where the node had lines of its own.</summary>
    private static string CommentsOf(SourceText text, SyntaxNode node)
    {
        List<string> comments = node.DescendantTrivia()
            .Where(trivia => node.Span.Contains(trivia.Span))
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(trivia => trivia.ToString())
            .ToList();
        if (comments.Count == 0) return "";

        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        string lineEnd = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        if (!IsBlank(text, line.Start, node.SpanStart))
        {
            return string.Concat(comments.Select(
                comment => comment.StartsWith("//", StringComparison.Ordinal) ? " " + comment + lineEnd : comment + " "));
        }

        string indentation = text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        return string.Concat(comments.Select(comment => indentation + comment + lineEnd));
    }

    private static bool IsBlank(SourceText text, int start, int end) =>
        string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));
}
