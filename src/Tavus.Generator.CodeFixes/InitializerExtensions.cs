using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Tavus.Generator.CodeFixes;

/// <summary>Adds to object initializers in the way that they are laid out.</summary>
internal static class InitializerExtensions
{
    private const string Indentation = "    ";

    public static BaseObjectCreationExpressionSyntax WithMember(
        this BaseObjectCreationExpressionSyntax creation, string name, ExpressionSyntax value)
    {
        ExpressionSyntax member = AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            IdentifierName(Identifier(TriviaList(), name, TriviaList(Space))),
            Plain(SyntaxKind.EqualsToken, Space),
            value.WithoutLeadingTrivia());

        if (creation.Initializer is not { } initializer) return creation.WithNewInitializer(member);
        return creation.WithInitializer(initializer.Expressions.Count == 0 ? initializer.WithOnly(member) : initializer.WithLast(member));
    }

    private static BaseObjectCreationExpressionSyntax WithNewInitializer(
        this BaseObjectCreationExpressionSyntax creation, ExpressionSyntax member)
    {
        SyntaxTriviaList end = creation.GetTrailingTrivia();
        InitializerExpressionSyntax initializer = InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            Plain(SyntaxKind.OpenBraceToken, Space),
            SingletonSeparatedList(member.WithTrailingTrivia(Space)),
            Plain(SyntaxKind.CloseBraceToken).WithTrailingTrivia(end));

        // `new X { … }` needs no parentheses; those with a comment inside stay.
        if (creation is ObjectCreationExpressionSyntax { ArgumentList: { } arguments } && arguments.ToString() == "()")
        {
            creation = ((ObjectCreationExpressionSyntax)creation).WithArgumentList(null);
        }

        return creation.WithTrailingTrivia(Space).WithInitializer(initializer);
    }

    private static InitializerExpressionSyntax WithOnly(this InitializerExpressionSyntax initializer, ExpressionSyntax member)
    {
        SyntaxToken open = initializer.OpenBraceToken;
        SyntaxToken close = initializer.CloseBraceToken;
        if (LineEndOf(open.TrailingTrivia) is not { } lineEnd)
        {
            bool hasComment = open.TrailingTrivia.Any(item => !item.IsKind(SyntaxKind.WhitespaceTrivia));
            return initializer
                .WithOpenBraceToken(hasComment ? open : open.WithTrailingTrivia(Space))
                .WithExpressions(SingletonSeparatedList(member.WithTrailingTrivia(Space)));
        }

        SyntaxTriviaList indentation = IndentationOf(close.LeadingTrivia).Add(Whitespace(Indentation));
        return initializer.WithExpressions(SingletonSeparatedList(member.WithLeadingTrivia(indentation).WithTrailingTrivia(lineEnd)));
    }

    private static InitializerExpressionSyntax WithLast(this InitializerExpressionSyntax initializer, ExpressionSyntax member)
    {
        SeparatedSyntaxList<ExpressionSyntax> expressions = initializer.Expressions;
        bool trailingComma = expressions.SeparatorCount == expressions.Count;
        ExpressionSyntax last = expressions.Last();
        SyntaxToken comma = trailingComma ? expressions.GetSeparator(expressions.Count - 1) : Plain(SyntaxKind.CommaToken);
        SyntaxTriviaList lastTrivia = trailingComma ? comma.TrailingTrivia : last.GetTrailingTrivia();

        if (LineEndOf(lastTrivia) is { } lineEnd)
        {
            comma = comma.WithTrailingTrivia(lastTrivia);
            member = member.WithLeadingTrivia(
                expressions.Select(item => IndentationOf(item.GetLeadingTrivia())).LastOrDefault(item => item.Count > 0));
        }
        else
        {
            bool hasComment = lastTrivia.Any(item => !item.IsKind(SyntaxKind.WhitespaceTrivia));
            comma = comma.WithTrailingTrivia(hasComment ? lastTrivia : TriviaList(Space));
            lineEnd = Space;
        }

        SyntaxNodeOrTokenList list = expressions.GetWithSeparators();
        list = trailingComma
            ? list.Replace(list.Last(), comma).Add(member).Add(Plain(SyntaxKind.CommaToken, lineEnd))
            : list.Replace(list.Last(), last.WithTrailingTrivia()).Add(comma).Add(member.WithTrailingTrivia(lineEnd));
        return initializer.WithExpressions(SeparatedList<ExpressionSyntax>(list));
    }

    // Without the elastic trivia with which the formatter would lay out the lines around it anew.
    private static SyntaxToken Plain(SyntaxKind kind, params SyntaxTrivia[] trailing) =>
        Token(TriviaList(), kind, TriviaList(trailing));

    private static SyntaxTrivia? LineEndOf(SyntaxTriviaList trivia) =>
        trivia.Any(SyntaxKind.EndOfLineTrivia) ? trivia.Last(item => item.IsKind(SyntaxKind.EndOfLineTrivia)) : null;

    // Of comments and directives above the neighbour, only the white space right before it is repeated.
    private static SyntaxTriviaList IndentationOf(SyntaxTriviaList leading) =>
        leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? TriviaList(leading.Last()) : TriviaList();
}
