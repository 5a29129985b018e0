using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.CodeFixes;

/// <summary>Replaces <c>Model.FromJson("…")</c> by the object initializer with the same values.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ObjectInitializerRefactoring))]
public sealed class ObjectInitializerRefactoring : CodeRefactoringProvider
{
    private const string Title = "Convert JSON to an object initializer";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (root.FindNode(context.Span).FirstAncestorOrSelf<InvocationExpressionSyntax>(IsFromJson) is not { } call) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } semantics) return;
        if (InitializerFor(call, semantics, root, context.CancellationToken) is not { } initializer) return;

        Document changed = context.Document.WithSyntaxRoot(
            root.ReplaceNode(call, SyntaxFactory.ParseExpression(initializer).WithTriviaFrom(call)));
        context.RegisterRefactoring(CodeAction.Create(Title, _ => Task.FromResult(changed), equivalenceKey: Title));
    }

    private static bool IsFromJson(InvocationExpressionSyntax call) => call is
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromJson" },
        ArgumentList.Arguments.Count: 1,
    };

    private static string? InitializerFor(
        InvocationExpressionSyntax call, SemanticModel semantics, SyntaxNode root, CancellationToken cancellationToken)
    {
        // Comments would be lost.
        if (!call.DescendantTrivia().All(TriviaExtensions.IsSpace)) return null;
        if (semantics.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { IsStatic: true } method) return null;
        if (method.ContainingType is not { } model || !ModelMembers.IsModel(model)) return null;
        if (semantics.GetConstantValue(call.ArgumentList.Arguments[0].Expression, cancellationToken).Value is not string json) return null;

        SourceText text = root.SyntaxTree.GetText(cancellationToken);
        TextLine line = text.Lines.GetLineFromPosition(call.SpanStart);
        string indent = new(line.ToString().TakeWhile(char.IsWhiteSpace).ToArray());
        string newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\n";
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new InitializerWriter(semantics, call.SpanStart, newLine).Write(model, document.RootElement, indent);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
