using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object into a private method or local function of the same file that it is passed to.</summary>
internal static class ParameterFlow
{
    // For each depth. Methods may call each other many times.
    private static readonly ConditionalWeakTable<IParameterSymbol, bool?[]> OnlyRead = new();

    /// <summary>The parameter, and the body of the method; null for other methods, and where the call is meant to fail.</summary>
    public static (IParameterSymbol Parameter, IOperation Body)? Receiver(IArgumentOperation argument)
    {
        if (argument is not { Parent: IInvocationOperation call, Parameter: { IsParams: false } parameter }
            || !IsInput(parameter)
            || call.SemanticModel is not { } semantics
            || DeliberateCall.IsMeantToFail(call))
        {
            return null;
        }

        return Receiver(call.TargetMethod.OriginalDefinition, parameter.Ordinal, semantics);
    }

    /// <summary>The parameter of a private method or local function of the file, and its body; null for other methods.</summary>
    public static (IParameterSymbol Parameter, IOperation Body)? Receiver(IMethodSymbol method, int ordinal, SemanticModel semantics)
    {
        if (method is not ({ MethodKind: MethodKind.LocalFunction } or { DeclaredAccessibility: Accessibility.Private })
            || method.DeclarationIn(semantics) is not { } declaration)
        {
            return null;
        }

        IOperation? body = semantics.GetOperation(declaration) switch
        {
            IMethodBodyOperation ordinary => ordinary.BlockBody ?? ordinary.ExpressionBody,
            ILocalFunctionOperation local => local.Body,
            _ => null,
        };
        return body is null ? null : (method.Parameters[ordinal], body);
    }

    /// <summary>
    /// Whether a private method for a model returns nothing and only reads its argument, as for logging. One that does nothing with it may
    /// be unfinished.
    /// </summary>
    public static bool IsOnlyRead(IArgumentOperation argument, int depth)
    {
        if (argument is not { Parent: IInvocationOperation call, Parameter: { IsParams: false } parameter }) return false;

        // What a method returns, or an exception, may keep the call from being reached.
        bool returnsNothing = call.TargetMethod is { ReturnsVoid: true } or { ReturnType: INamedTypeSymbol { Name: "Task", Arity: 0 } };
        return returnsNothing && call.SemanticModel is { } semantics
            && call.TargetMethod.Parameters.All(IsInput)
            && Receiver(call.TargetMethod.OriginalDefinition, parameter.Ordinal, semantics) is var (received, body)
            && GeneratedApi.ModelOf(received.Type) is not null
            && IsOnlyRead(received, body, depth);
    }

    private static bool IsOnlyRead(IParameterSymbol parameter, IOperation body, int depth)
    {
        bool?[] known = OnlyRead.GetValue(parameter, static _ => new bool?[ReadOnlyUse.MaxDepth]);
        lock (known)
        {
            if (known[depth] is { } result) return result;
        }

        bool isOnlyRead = VariableIndex.Of(body).MentionsOf(parameter) is { Count: > 0 } mentions
            && mentions.All(mention => ReadOnlyUse.LeavesUnchanged(mention, depth + 1));
        lock (known) known[depth] = isOnlyRead;
        return isOnlyRead;
    }

    private static bool IsInput(IParameterSymbol parameter) => parameter.RefKind is RefKind.None or RefKind.In;
}
