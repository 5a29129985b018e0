using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.CodeFixes;

/// <summary>TAVUS108: calls the model's own <c>ToJson</c> or <c>FromJson</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherSerializerCodeFix))]
public sealed class OtherSerializerCodeFix : ExpressionCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.OtherSerializer);

    /// <inheritdoc/>
    private protected override string? TitleOf(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixProperties.Writes) ? "Use ToJson()"
        : diagnostic.Properties.ContainsKey(FixProperties.Reads) ? "Use FromJson(…)"
        : null;

    /// <inheritdoc/>
    private protected override SyntaxNode? Fixed(SyntaxNode root, ExpressionSyntax expression, Diagnostic diagnostic)
    {
        if (expression is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call || arguments.Count == 0)
            return null;

        ExpressionSyntax argument = arguments[0].Expression;
        ExpressionSyntax replacement = diagnostic.Properties.TryGetValue(FixProperties.Reads, out string? type) && type is not null
            ? call.WithExpression(SyntaxFactory.ParseExpression(type + ".FromJson").WithAdditionalAnnotations(Simplifier.Annotation))
            : SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                IsSimple(argument) ? argument.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(argument.WithoutTrivia()),
                SyntaxFactory.IdentifierName("ToJson")));
        return root.ReplaceNode(call, replacement.WithTriviaFrom(call));
    }

    private static bool IsSimple(ExpressionSyntax expression) => expression
        is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;
}
