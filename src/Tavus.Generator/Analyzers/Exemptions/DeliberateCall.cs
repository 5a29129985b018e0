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
    private static readonly string[] FailingWords = { "Throw", "Exception", "Catch", "Reject", "Fails" };

    public static bool Is(IInvocationOperation call) => IsMeantToFail(call) || MockUse.Is(call);

    /// <summary>Whether the call is never made, or a request that is refused is expected.</summary>
    public static bool IsMeantToFail(IInvocationOperation call) =>
        MayFail(call) || IsInExpressionTree(call) || IsOnlyCalledToFail(call);

    private static bool MayFail(IOperation call) => IsCaught(call) || IsExpectedToFail(call);

    // A private method, of which each caller expects the exception.
    private static bool IsOnlyCalledToFail(IOperation call)
    {
        if (call.SemanticModel is not { } semantics) return false;
        if (semantics.GetEnclosingSymbol(call.Syntax.SpanStart) is not IMethodSymbol
            {
                MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction,
                DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable,
            } method)
        {
            return false;
        }

        List<IInvocationOperation> calls = NameIndex.CallsOf(method, semantics).ToList();
        return calls.Count > 0 && calls.All(MayFail);
    }

    private static bool IsCaught(IOperation call) => call.Ancestors().OfType<ITryOperation>().Any(attempt =>
        call.IsWithin(attempt.Body) && attempt.Catches.Any(CatchesRefusal));

    /// <summary>Whether a handler is for requests that are refused: by its type, or by code in it that names such a type.</summary>
    public static bool CatchesRefusal(ICatchClauseOperation handler) => IsRefusal(handler.ExceptionType)
        || handler.Filter?.DescendantsAndSelf().Any(test => IsRefusal(TypeNamedBy(test)) && !IsNegated(test)) == true
        || (handler.Filter is null && handler.Handler.Descendants().Any(test => IsRefusal(TypeNamedBy(test))));

    private static ITypeSymbol? TypeNamedBy(IOperation test) => test switch
    {
        IIsTypeOperation { TypeOperand: var type } => type,
        ITypePatternOperation { MatchedType: var type } => type,
        IDeclarationPatternOperation { MatchedType: var type } => type,
        IRecursivePatternOperation { MatchedType: var type } => type,
        ITypeOfOperation { TypeOperand: var type } => type,
        IConversionOperation { IsTryCast: true, Type: var type } => type,
        _ => null,
    };

    private static bool IsNegated(IOperation test) =>
        test.Ancestors().Any(around => around is INegatedPatternOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not });

    private static bool IsRefusal(ITypeSymbol? type) => type?.Name.EndsWith("ValidationException", StringComparison.Ordinal) == true;

    private static bool IsInExpressionTree(IOperation call) => call.Ancestors().Any(around =>
        around.Type is { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } });

    private static bool IsExpectedToFail(IOperation call)
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

    private static bool IsPassedToFailure(ILocalSymbol local, IOperation near) => VariableIndex.Of(near).MentionsOf(local)
        .Any(mention => IsInFailingStatement(mention.Syntax) || (IsExecutedLater(local.Type) && IsCaught(mention)));

    // The exception of a task or delegate is that of its use.
    private static bool IsExecutedLater(ITypeSymbol type) => type is { TypeKind: TypeKind.Delegate } or { Name: "Task" or "ValueTask" };

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
}
