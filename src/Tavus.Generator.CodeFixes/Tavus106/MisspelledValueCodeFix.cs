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

/// <summary>TAVUS106 and TAVUS105: replaces the value with an enum member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisspelledValueCodeFix))]
public sealed class MisspelledValueCodeFix : ExpressionCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.MisspelledValue, DiagnosticIds.Legacy);

    /// <inheritdoc/>
    private protected override string? TitleOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.OtherValueLabel, out string? label) && label is not null ? $"Use {label}" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode? Fixed(SyntaxNode root, ExpressionSyntax expression, Diagnostic diagnostic) =>
        diagnostic.Properties[FixProperties.OtherValue] is { } member && !IsLocal(expression)
            ? root.ReplaceNode(
                expression,
                SyntaxFactory.ParseExpression(member).WithAdditionalAnnotations(Simplifier.Annotation).WithTriviaFrom(expression))
            : null;

    // A variable whose value is no longer used would be left.
    private static bool IsLocal(ExpressionSyntax expression) => expression is IdentifierNameSyntax { Identifier.ValueText: var name }
        && expression.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { } member
        && (member is GlobalStatementSyntax ? member.Parent! : member).DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Any(variable => variable.Identifier.ValueText == name && variable.Parent?.Parent is LocalDeclarationStatementSyntax);
}
