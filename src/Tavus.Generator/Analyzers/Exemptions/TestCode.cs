using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Recognises the code of tests, which may send an invalid request on purpose: the types that have test methods.</summary>
internal static class TestCode
{
    private static readonly string[] Attributes =
    {
        "FactAttribute", "TheoryAttribute", "TestAttribute", "TestCaseAttribute", "TestCaseSourceAttribute", "TestMethodAttribute",
        "DataTestMethodAttribute", "PropertyAttribute",
    };

    private static readonly TypeCache<StrongBox<bool>> HaveTests = new(type => new StrongBox<bool>(
        type.GetMembers().Any(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary } && IsTest(member))));

    /// <summary>Whether the code that is analysed is that of tests, and these are excluded.</summary>
    public static bool IsExcluded(OperationContext context) => IsOfTests(context.ContainingSymbol) && !AreIncluded(context);

    /// <summary>The same for a call that an object reaches from other code, as in <c>client.CreateAsync(Requests.Invalid())</c>.</summary>
    public static bool IsExcluded(OperationContext context, IInvocationOperation call) =>
        IsOfTests(call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart)) && !AreIncluded(context);

    private static bool IsOfTests(ISymbol? code)
    {
        for (; code is not (null or INamespaceSymbol); code = code.ContainingSymbol)
        {
            if (code is INamedTypeSymbol type && HaveTests.Of(type).Value) return true;
        }

        return false;
    }

    private static bool IsTest(ISymbol method) => method.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { } type && type.WithBases().Any(level => Attributes.Contains(level.Name)));

    private static bool AreIncluded(OperationContext context) =>
        context.FileOptions.TryGetValue("tavus.exclude_test_methods", out string? text)
        && text.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
}
