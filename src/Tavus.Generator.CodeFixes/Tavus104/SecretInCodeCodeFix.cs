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

/// <summary>TAVUS104: reads the secret from an environment variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretInCodeCodeFix))]
public sealed class SecretInCodeCodeFix : ExpressionCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.SecretInCode);

    /// <summary>None: each secret must be moved to where the program finds it.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    private protected override string? TitleOf(Diagnostic diagnostic) =>
        VariableOf(diagnostic) is { } variable ? $"Read it from the environment variable {variable}" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode? Fixed(SyntaxNode root, ExpressionSyntax expression, Diagnostic diagnostic)
    {
        if (expression is not LiteralExpressionSyntax { Token.ValueText: var text }) return null;

        string value = $"global::System.Environment.GetEnvironmentVariable({SyntaxFactory.Literal(VariableOf(diagnostic)!)})";
        int space = text.IndexOf(' ');
        if (space > 0) value = $"{SyntaxFactory.Literal(text.Substring(0, space + 1))} + {value}";
        else if (diagnostic.Properties.ContainsKey(FixProperties.IsRequired))
            value += $" ?? throw new global::System.InvalidOperationException({Message(diagnostic)})";

        ExpressionSyntax replacement = SyntaxFactory.ParseExpression(value);
        replacement = replacement.ReplaceNodes(
            replacement.DescendantNodesAndSelf().Where(node => node is MemberAccessExpressionSyntax or QualifiedNameSyntax),
            (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        return root.ReplaceNode(expression, replacement.WithTriviaFrom(expression));
    }

    private static SyntaxToken Message(Diagnostic diagnostic) =>
        SyntaxFactory.Literal($"The environment variable {VariableOf(diagnostic)} is not set.");

    private static string? VariableOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Variable, out string? variable) ? variable : null;
}
