using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tavus.Generator.CodeFixes;

/// <summary>A fix that changes the code at the location of the diagnostic, or behind it.</summary>
public abstract class ExpressionCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (TitleOf(diagnostic) is not { } title || Fixed(root, diagnostic) is not { } changed) continue;

            Document document = context.Document.WithSyntaxRoot(changed);
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(document), equivalenceKey: GetType().Name), diagnostic);
        }
    }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <summary>The title of the fix for a diagnostic; null if it has none.</summary>
    private protected abstract string? TitleOf(Diagnostic diagnostic);

    /// <summary>The document with another expression in place of that at the diagnostic's location; null if there is none.</summary>
    private protected abstract SyntaxNode? Fixed(SyntaxNode root, ExpressionSyntax expression, Diagnostic diagnostic);

    private SyntaxNode? Fixed(SyntaxNode root, Diagnostic diagnostic) =>
        root.FullSpan.Contains(diagnostic.Location.SourceSpan)
        && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression
            ? Fixed(root, expression, diagnostic)
            : null;

    // The last one first: a change does not move what is before it.
    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return document;

        // Two rules may report one value.
        IEnumerable<Diagnostic> fixable = diagnostics.Where(diagnostic => TitleOf(diagnostic) is not null)
            .GroupBy(diagnostic => diagnostic.Location.SourceSpan).Select(same => same.First());
        foreach (Diagnostic diagnostic in fixable.OrderByDescending(diagnostic => diagnostic.Location.SourceSpan.Start))
            root = Fixed(root, diagnostic) ?? root;
        return document.WithSyntaxRoot(root);
    }
}
