using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.CodeFixes;

/// <summary>TAVUS101: sets the missing member, or the other one to a value with which it may be missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConditionallyRequiredCodeFix))]
public sealed class ConditionallyRequiredCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ConditionallyRequired);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ImmutableDictionary<string, string?> properties = diagnostic.Properties;
            if (diagnostic.AdditionalLocations.Count != 2) continue;

            if (properties[FixProperties.Member] is { } member && properties[FixProperties.Placeholder] is { } placeholder)
            {
                SyntaxToken literal = SyntaxFactory.Literal(placeholder);
                ExpressionSyntax text = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, literal);
                Register(context, diagnostic, $"Set {member}", member, text, diagnostic.AdditionalLocations[0]);
            }

            if (properties[FixProperties.Other] is { } other && properties[FixProperties.OtherValue] is { } otherValue)
            {
                ExpressionSyntax value = SyntaxFactory.ParseExpression(otherValue).WithAdditionalAnnotations(Simplifier.Annotation);
                string title = $"Set {other} to {properties[FixProperties.OtherValueLabel]}";
                Register(context, diagnostic, title, other, value, diagnostic.AdditionalLocations[1]);
            }
        }

        return Task.CompletedTask;
    }

    private static void Register(
        CodeFixContext context, Diagnostic diagnostic, string title, string member, ExpressionSyntax value, Location presentValue)
    {
        CodeAction action = CodeAction.Create(
            title,
            cancellationToken => SetAsync(context.Document, diagnostic.Location, presentValue, member, value, cancellationToken),
            equivalenceKey: title);
        context.RegisterCodeFix(action, diagnostic);
    }

    private static async Task<Document> SetAsync(
        Document document,
        Location creation,
        Location presentValue,
        string member,
        ExpressionSyntax value,
        CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root) return document;

        if (presentValue.SourceSpan != creation.SourceSpan)
        {
            SyntaxNode presentNode = root.FindNode(presentValue.SourceSpan);
            if (presentNode.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { Right: var right }) return document;
            return document.WithSyntaxRoot(root.ReplaceNode(right, value.WithTriviaFrom(right)));
        }

        SyntaxNode creationNode = root.FindNode(creation.SourceSpan, getInnermostNodeForTie: true);
        if (creationNode is not BaseObjectCreationExpressionSyntax expression) return document;
        return document.WithSyntaxRoot(root.ReplaceNode(expression, expression.WithMember(member, value)));
    }
}
