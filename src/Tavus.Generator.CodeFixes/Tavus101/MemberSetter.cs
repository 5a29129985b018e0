using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tavus.Generator.CodeFixes;

/// <summary>Sets a member of a new object: in the place of its present value, or in the initializer.</summary>
internal static class MemberSetter
{
    /// <param name="presentValue">The location of the present value; that of the creation where there is none.</param>
    public static void Register(
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
