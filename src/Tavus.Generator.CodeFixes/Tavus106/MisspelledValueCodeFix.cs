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

/// <summary>TAVUS106 and TAVUS105: replaces the value with an enum member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisspelledValueCodeFix))]
public sealed class MisspelledValueCodeFix : CodeFixProvider
{
    private const string EquivalenceKey = "Use the enum member";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.MisspelledValue, DiagnosticIds.Legacy);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties[FixProperties.OtherValue] is not { } member) continue;

            CodeAction action = CodeAction.Create(
                $"Use {diagnostic.Properties[FixProperties.OtherValueLabel]}",
                cancellationToken => ReplaceAsync(context.Document, diagnostic.Location, member, cancellationToken),
                EquivalenceKey);
            context.RegisterCodeFix(action, diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ReplaceAsync(Document document, Location text, string member, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root) return document;
        if (root.FindNode(text.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression) return document;

        ExpressionSyntax value = SyntaxFactory.ParseExpression(member)
            .WithAdditionalAnnotations(Simplifier.Annotation)
            .WithTriviaFrom(expression);
        return document.WithSyntaxRoot(root.ReplaceNode(expression, value));
    }
}
