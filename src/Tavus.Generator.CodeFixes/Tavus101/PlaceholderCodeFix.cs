using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.CodeFixes;

/// <summary>TAVUS101: sets the missing member to a text that a person must replace. It is reported until then.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlaceholderCodeFix))]
public sealed class PlaceholderCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ConditionallyRequired);

    /// <summary>None: each request needs a text of its own.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ImmutableDictionary<string, string?> properties = diagnostic.Properties;
            if (diagnostic.AdditionalLocations.Count != 2) continue;
            if (properties[FixProperties.Member] is not { } member) continue;
            if (properties[FixProperties.Placeholder] is not { } placeholder) continue;

            // The fix of a placeholder is a person's text.
            Location presentValue = diagnostic.AdditionalLocations[0];
            if (IsPlaceholder(presentValue)) continue;

            ExpressionSyntax text = SyntaxFactory.ParseExpression(SymbolDisplay.FormatLiteral(placeholder, quote: true));
            MemberSetter.Register(context, diagnostic, $"Set {member}", member, text, presentValue);
        }

        return Task.CompletedTask;
    }

    private static bool IsPlaceholder(Location value) =>
        value.SourceTree?.GetRoot().FindNode(value.SourceSpan) is { } node
        && node.FirstAncestorOrSelf<AssignmentExpressionSyntax>()?.Right is LiteralExpressionSyntax { Token.ValueText: var text }
        && text.StartsWith(FixProperties.PlaceholderStart, System.StringComparison.Ordinal);
}
