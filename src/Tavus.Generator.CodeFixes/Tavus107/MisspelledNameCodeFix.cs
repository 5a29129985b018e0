using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.CodeFixes;

/// <summary>TAVUS107: sets the property in place of the undeclared name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisspelledNameCodeFix))]
public sealed class MisspelledNameCodeFix : ExpressionCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.MisspelledName);

    /// <inheritdoc/>
    private protected override string? TitleOf(Diagnostic diagnostic) => MemberOf(diagnostic) is { } member ? $"Set {member}" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode? Fixed(SyntaxNode root, ExpressionSyntax expression, Diagnostic diagnostic)
    {
        string member = MemberOf(diagnostic)!;
        switch (expression.Parent)
        {
            case ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax { Expression: { } undeclared } access }
                when access.Parent is AssignmentExpressionSyntax && OwnerOf(undeclared) is { } owner:
                ExpressionSyntax property = SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, owner, Name(member));
                return root.ReplaceNode(access, property.WithTriviaFrom(access));
            case ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax element } }:
                return Moved(root, element, element.Right, member);
            case InitializerExpressionSyntax { Expressions: { Count: 2 } parts } element when parts[0] == expression:
                return Moved(root, element, parts[1], member);
            default:
                return null;
        }
    }

    // The element leaves the object of undeclared names; without others, that object goes, too.
    private static SyntaxNode? Moved(SyntaxNode root, ExpressionSyntax element, ExpressionSyntax value, string member)
    {
        if (element.Parent is not InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax undeclared } elements)
            return null;
        if (undeclared.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax members } assignment) return null;
        if (members.Parent is not BaseObjectCreationExpressionSyntax model || Sets(members, member)) return null;

        if (elements.Expressions.Count == 1 && !elements.DescendantTrivia().Any(IsComment))
        {
            return root.ReplaceNode(assignment, assignment
                .WithLeft(Name(member).WithTriviaFrom(assignment.Left))
                .WithRight(value.WithTriviaFrom(assignment.Right)));
        }

        if (elements.ContainsDirectives) return null;
        var moved = new SyntaxAnnotation();
        BaseObjectCreationExpressionSyntax changed = model.ReplaceNode(element, element.WithAdditionalAnnotations(moved))
            .WithMember(member, value.WithoutTrivia());
        root = root.ReplaceNode(model, changed);
        return NodeRemoval.Remove(root, root.GetAnnotatedNodes(moved).Single());
    }

    private static bool Sets(InitializerExpressionSyntax members, string member) => members.Expressions.Any(other =>
        other is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } && name == member);

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    private static IdentifierNameSyntax Name(string name) =>
        SyntaxFactory.IdentifierName(SyntaxFactory.Identifier(SyntaxTriviaList.Empty, name, SyntaxTriviaList.Empty));

    // The model, in `model.AdditionalProperties` and `model.AdditionalProperties!`.
    private static ExpressionSyntax? OwnerOf(ExpressionSyntax undeclared) => undeclared switch
    {
        PostfixUnaryExpressionSyntax suppressed => OwnerOf(suppressed.Operand),
        MemberAccessExpressionSyntax access => access.Expression,
        _ => null,
    };

    private static string? MemberOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Member, out string? member) ? member : null;
}
