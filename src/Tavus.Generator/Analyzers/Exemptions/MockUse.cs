using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Recognises calls of mocks and other implementations: by the library of the methods around them, or of what makes the client.
/// </summary>
internal static class MockUse
{
    private const int MaxDepth = 4;

    private static readonly string[] Libraries =
    {
        "Moq", "NSubstitute", "FakeItEasy", "JustMock", "Rocks", "AutoFixture", "Rhino", "TypeMock", "NMock", "LightMock", "Foq",
        "Mockolate", "Imposter",
    };

    // Own helpers around these libraries have the same names.
    private static readonly string[] Methods =
    {
        "Received", "ReceivedWithAnyArgs", "DidNotReceive", "DidNotReceiveWithAnyArgs", "Returns", "ReturnsAsync", "ReturnsForAnyArgs",
        "Setup", "SetupSequence", "Verify", "VerifyAll", "Expect", "CallTo", "CallsTo", "Arrange", "When", "MustHaveHappened",
        "MustHaveHappenedOnceExactly", "MustNotHaveHappened",
    };

    private static readonly string[] Types = { "Substitute", "Mock", "MockRepository", "AutoMocker" };

    /// <summary>Whether the call prepares or verifies one of a mock, or its client is one.</summary>
    public static bool Is(IInvocationOperation call) =>
        call.Ancestors().Any(around => around is IInvocationOperation { TargetMethod: var method } && IsMocking(method))
        || IsFake(call.Instance, 0, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    // Methods that pass the client on may call each other many times.
    private static bool IsFake(IOperation? client, int depth, HashSet<ISymbol> seen)
    {
        if (depth == MaxDepth) return false;
        switch (client?.WithoutConversions())
        {
            case IInvocationOperation maker:
                return IsMocking(maker.TargetMethod) || IsFake(ValueOrigin.Of(maker), depth + 1, seen);
            case IObjectCreationOperation { Type: INamedTypeSymbol type }:
                return !GeneratedApi.IsGenerated(type);
            case ILocalReferenceOperation mention:
                return IsFake(VariableIndex.Of(mention).OnlyValueOf(mention.Local), depth + 1, seen);
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } mention:
                return IsOfMock(mention.Member.ContainingType)
                    || (seen.Add(mention.Member) && ValuesOf(mention).Any(value => IsFake(value, depth + 1, seen)));
            case IParameterReferenceOperation mention:
                return seen.Add(mention.Parameter) && ArgumentsFor(mention).Any(argument => IsFake(argument, depth + 1, seen));
            default:
                return false;
        }
    }

    /// <summary>The values that a parameter of a method has in its file.</summary>
    private static IEnumerable<IOperation> ArgumentsFor(IParameterReferenceOperation mention) =>
        mention.SemanticModel is { } semantics
        && mention.Parameter is { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method } parameter
            ? NameIndex.CallsOf(method, semantics).Select(call => call.ArgumentFor(parameter)).OfType<IOperation>()
            : [];

    /// <summary>The values that a field or property has in its file.</summary>
    private static IEnumerable<IOperation> ValuesOf(IMemberReferenceOperation mention)
    {
        if (mention.SemanticModel is not { } semantics) return [];

        ExpressionSyntax? initializer = mention.Member.DeclarationIn(semantics) switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        IEnumerable<IOperation> assigned = (NameIndex.MentionsOf(mention.Member, semantics) ?? [])
            .Select(other => other.Parent).OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IMemberReferenceOperation)
            .Select(assignment => assignment.Value);
        return initializer is not null && semantics.GetOperation(initializer) is { } initial ? assigned.Append(initial) : assigned;
    }

    private static bool IsMocking(IMethodSymbol method) =>
        Methods.Contains(method.Name)
        || IsOfMock(method.ContainingType)
        || method is { Name: "Fake" or "Dummy", ContainingType.Name: "A" };

    private static bool IsOfMock(INamedTypeSymbol type) =>
        Types.Contains(type.Name) || type is { Name: "Fake", TypeArguments.Length: 1 } || IsOfLibrary(type.ContainingNamespace);

    // Acme.Rocks is not a library.
    private static bool IsOfLibrary(INamespaceSymbol? space)
    {
        for (; space is not null; space = space.ContainingNamespace)
        {
            bool isOutermost = space.ContainingNamespace is { IsGlobalNamespace: true } or { Name: "Telerik" };
            if (isOutermost && Libraries.Contains(space.Name)) return true;
        }

        return false;
    }
}
