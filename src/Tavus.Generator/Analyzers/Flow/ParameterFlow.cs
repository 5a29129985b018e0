using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object into a private method or local function of the same file that it is passed to.</summary>
internal static class ParameterFlow
{
    /// <summary>The parameter, and the body of the method; null for other methods, and where the call is meant to fail.</summary>
    public static (IParameterSymbol Parameter, IOperation Body)? Receiver(IArgumentOperation argument)
    {
        if (argument is not { Parent: IInvocationOperation call, Parameter: { RefKind: RefKind.None, IsParams: false } parameter })
            return null;

        IMethodSymbol method = call.TargetMethod.OriginalDefinition;
        if (method is not ({ MethodKind: MethodKind.LocalFunction } or { DeclaredAccessibility: Accessibility.Private })
            || call.SemanticModel is not { } semantics
            || method.DeclarationIn(semantics) is not { } declaration
            || DeliberateCall.IsMeantToFail(call))
        {
            return null;
        }

        IOperation? body = semantics.GetOperation(declaration) switch
        {
            IMethodBodyOperation ordinary => ordinary.BlockBody ?? ordinary.ExpressionBody,
            ILocalFunctionOperation local => local.Body,
            _ => null,
        };
        return body is null ? null : (method.Parameters[parameter.Ordinal], body);
    }
}
