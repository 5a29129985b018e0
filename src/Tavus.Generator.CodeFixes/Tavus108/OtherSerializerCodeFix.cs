using System.Collections.Immutable;
using System.Linq;
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

        if (diagnostic.Properties.TryGetValue(FixProperties.Reads, out string? type) && type is not null)
        {
            ExpressionSyntax method = SyntaxFactory.ParseExpression(type + ".FromJson").WithAdditionalAnnotations(Simplifier.Annotation);
            InvocationExpressionSyntax read = call.WithExpression(method)
                .WithArgumentList(call.ArgumentList.ReplaceNode(arguments[0], arguments[0].WithNameColon(null)));
            return root.ReplaceNode(call, read.WithTriviaFrom(call));
        }

        // Comments around the model would be lost.
        ExpressionSyntax model = arguments[0].Expression;
        return call.ArgumentList.DescendantTrivia().Any(trivia => !model.Span.Contains(trivia.Span) && !trivia.IsSpace())
            ? null
            : root.ReplaceNode(call, Written(model.WithoutTrivia(), IsNullable(diagnostic)).WithTriviaFrom(call));
    }

    // Newtonsoft.Json writes null for no model.
    private static ExpressionSyntax Written(ExpressionSyntax model, bool mayBeNull)
    {
        string text = IsSimple(model) || (mayBeNull && model is ConditionalAccessExpressionSyntax) ? $"{model}" : $"({model})";
        return mayBeNull
            ? SyntaxFactory.ParseExpression($"({text}?.ToJson() ?? \"null\")").WithAdditionalAnnotations(Simplifier.Annotation)
            : SyntaxFactory.ParseExpression($"{text}.ToJson()");
    }

    private static bool IsNullable(Diagnostic diagnostic) => diagnostic.Properties[FixProperties.Writes] == FixProperties.Nullable;

    private static bool IsSimple(ExpressionSyntax expression) => expression
        is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;
}
