using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.CodeFixes;

/// <summary>TAVUS103: removes the value that has no effect. Comments stay.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoEffectCodeFix))]
public sealed class NoEffectCodeFix : ExpressionCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.NoEffect);

    /// <inheritdoc/>
    private protected override string? TitleOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Removes, out string? name) && name is not null ? $"Remove {name}" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode? Fixed(SyntaxNode root, ExpressionSyntax expression, Diagnostic diagnostic) =>
        SettingOf(expression) is { ContainsDirectives: false } setting && !HasEffects(setting) ? NodeRemoval.Remove(root, setting) : null;

    /// <summary>The element of an initializer, or the statement, that sets a value; the expression is the value or the name.</summary>
    private static SyntaxNode? SettingOf(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax) node = node.Parent;

        return node.Parent switch
        {
            ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax named } } => Removable(named),
            AssignmentExpressionSyntax assignment when assignment.Right == node => Removable(assignment),
            InitializerExpressionSyntax { Parent: InitializerExpressionSyntax } element when element.Expressions[0] == node => element,
            _ => null,
        };
    }

    private static SyntaxNode? Removable(AssignmentExpressionSyntax assignment) => assignment.Parent switch
    {
        InitializerExpressionSyntax => assignment,
        ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement => statement,
        _ => null,
    };

    // A call, or a part of the value, may have side effects, or declare a variable.
    private static bool HasEffects(SyntaxNode setting) => setting.DescendantNodes().Any(node => node switch
    {
        InvocationExpressionSyntax call => call.Expression is not IdentifierNameSyntax { Identifier.ValueText: "nameof" },
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } => true,
        AssignmentExpressionSyntax assignment => assignment != setting && assignment.Parent is not InitializerExpressionSyntax
            && assignment.Parent != setting,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax =>
            node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PreDecrementExpression)
            || node.IsKind(SyntaxKind.PostIncrementExpression) || node.IsKind(SyntaxKind.PostDecrementExpression),
        AwaitExpressionSyntax or ThrowExpressionSyntax or VariableDesignationSyntax => true,
        _ => false,
    });
}
