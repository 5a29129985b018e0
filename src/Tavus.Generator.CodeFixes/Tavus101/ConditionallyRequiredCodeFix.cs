using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.CodeFixes;

/// <summary>TAVUS101: sets the other member to a value with which the missing one may be missing.</summary>
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
            if (properties[FixProperties.Other] is not { } other || properties[FixProperties.OtherValue] is not { } otherValue) continue;

            ExpressionSyntax value = SyntaxFactory.ParseExpression(otherValue).WithAdditionalAnnotations(Simplifier.Annotation);
            string title = $"Set {other} to {properties[FixProperties.OtherValueLabel]}";
            MemberSetter.Register(context, diagnostic, title, other, value, diagnostic.AdditionalLocations[1]);
        }

        return Task.CompletedTask;
    }
}
