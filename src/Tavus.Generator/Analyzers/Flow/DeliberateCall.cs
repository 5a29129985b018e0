using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>Recognises calls whose request is not meant to be accepted: those of mocks, and those that are expected to fail.</summary>
internal static class DeliberateCall
{
    private static readonly string[] MockingWords =
        { "Received", "DidNotReceive", "Returns", "Setup", "Verify", "Expect", "CallTo", "When", "MustHaveHappened" };

    private static readonly string[] FakeMakers = { "Substitute", "Mock", "A", "Fake", "MockRepository" };

    private static readonly string[] FailingWords = { "Throw", "Exception", "Catch", "Reject", "Fails" };

    public static bool Is(IInvocationOperation call) => IsMeantToFail(call) || IsOfMock(call);

    /// <summary>Whether the call is never made, or a request that is refused is expected.</summary>
    public static bool IsMeantToFail(IInvocationOperation call) => IsCaught(call) || IsInExpressionTree(call) || IsExpectedToFail(call);

    private static bool IsCaught(IOperation call) => call.Ancestors().OfType<ITryOperation>().Any(attempt =>
        call.IsWithin(attempt.Body)
        && attempt.Catches.Any(handler => handler.ExceptionType.Name.EndsWith("ValidationException", StringComparison.Ordinal)));

    private static bool IsInExpressionTree(IOperation call) => call.Ancestors().Any(around =>
        around.Type is { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } });

    private static bool IsOfMock(IInvocationOperation call)
    {
        if (call.Ancestors().OfType<IInvocationOperation>().Any(outer => IsMocking(outer.TargetMethod))) return true;

        IOperation? client = call.Instance?.WithoutConversions();
        if (client is ILocalReferenceOperation mention)
            client = VariableIndex.Of(mention).OnlyValueOf(mention.Local)?.WithoutConversions();

        return client switch
        {
            IInvocationOperation maker => IsMocking(maker.TargetMethod)
                || FakeMakers.Contains(maker.TargetMethod.ContainingType.Name),
            IPropertyReferenceOperation { Property: { Name: "Object", ContainingType.Name: "Mock" } } => true,
            IObjectCreationOperation { Type: INamedTypeSymbol type } => !GeneratedApi.IsGenerated(type),
            _ => false,
        };
    }

    private static bool IsExpectedToFail(IInvocationOperation call)
    {
        foreach (IOperation around in call.Ancestors())
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation && IsNearFailure(around)) return true;
            if (around is IVariableDeclaratorOperation { Symbol: var local } && IsPassedToFailure(local, around)) return true;
        }

        return false;
    }

    private static bool IsNearFailure(IOperation function) =>
        function is ILocalFunctionOperation { Symbol: var symbol } && function.SemanticModel is { } semantics
            ? NameIndex.NamesIn(semantics.SyntaxTree, symbol.Name).Any(IsInFailingStatement)
            : IsInFailingStatement(function.Syntax);

    private static bool IsPassedToFailure(ILocalSymbol local, IOperation near) =>
        VariableIndex.Of(near).MentionsOf(local).Any(mention => IsInFailingStatement(mention.Syntax));

    // Assertion libraries write it before, around or after: Assert.ThrowsAsync(() => …), act.Should().ThrowAsync(), Throws.TypeOf.
    private static bool IsInFailingStatement(SyntaxNode node)
    {
        SyntaxNode? around = node;
        while (around is not (null or StatementSyntax { Parent: not LambdaExpressionSyntax } or MemberDeclarationSyntax))
            around = around.Parent;
        return around is not null && around.DescendantNodes(child => child != node || child is not AnonymousFunctionExpressionSyntax)
            .OfType<SimpleNameSyntax>()
            .Any(name => FailingWords.Any(word => name.Identifier.ValueText.IndexOf(word, StringComparison.Ordinal) >= 0));
    }

    // Task.WhenAll is none.
    private static bool IsMocking(IMethodSymbol method) =>
        method.ContainingType.Name != "Task" && MockingWords.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal));
}
