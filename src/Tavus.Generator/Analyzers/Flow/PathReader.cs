using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Finds the expression that an object has at a path, through nested models, free-form JSON objects and lists.</summary>
internal static class PathReader
{
    private const int MaxLocals = 8;

    /// <summary>The value at the path, such as <c>voice_settings.speed</c>; null if it is unknown or not set.</summary>
    public static IOperation? ValueAt(IReadOnlyList<MemberWrite> writes, INamedTypeSymbol model, string path)
    {
        string[] names = path.Split(new[] { '.' }, 2);
        if (GeneratedApi.PropertyFor(names[0], model) is not { } property) return null;

        IOperation? value = writes.LastOrDefault(write => SymbolEqualityComparer.Default.Equals(write.Property, property)).Value;
        return value is null || names.Length == 1 ? value : ValueIn(value, names[1]);
    }

    /// <summary>The items of a list that is written as one expression; the value itself where it is not a list.</summary>
    public static IEnumerable<IOperation> ItemsOf(IOperation value)
    {
        IOperation inner = Unwrap(value);
        switch (inner)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues;
            case IObjectCreationOperation { Arguments.Length: 0, Initializer: { } initializer }:
                return initializer.Initializers.OfType<IInvocationOperation>()
                    .Where(add => add.Arguments.Length == 1).Select(add => add.Arguments[0].Value);
            default:
                // The operation of a collection expression has no public type in the oldest supported compiler.
                return inner.Syntax is CollectionExpressionSyntax list && value.SemanticModel is { } semantics
                    ? list.Elements.OfType<ExpressionElementSyntax>()
                        .Select(element => semantics.GetOperation(element.Expression)).OfType<IOperation>()
                    : new[] { value };
        }
    }

    /// <summary>The type to which a value is converted at last.</summary>
    public static ITypeSymbol MemberType(this IOperation value) => value.WithAllConversions().Type ?? value.Type!;

    private static IOperation? ValueIn(IOperation value, string path)
    {
        if (Unwrap(value) is not IObjectCreationOperation { Type: INamedTypeSymbol type } creation) return null;
        if (GeneratedApi.IsGenerated(type))
            return ModelCreation.Read(creation) is { } writes ? ValueAt(writes, type, path) : null;

        return type.Name == "JsonObject" && creation.Initializer is { } initializer
            ? initializer.Initializers.Where(item => AdditionalPropertiesLiteral.KeyOf(item) == path).Select(JsonValueOf).LastOrDefault()
            : null;
    }

    private static IOperation? JsonValueOf(IOperation element) => element switch
    {
        ISimpleAssignmentOperation assignment => assignment.Value,
        IInvocationOperation { Arguments: { Length: 2 } arguments } => arguments[1].Value,
        _ => null,
    };

    // A local that is used once has its initial value.
    private static IOperation Unwrap(IOperation value)
    {
        for (int i = 0; i < MaxLocals; i++)
        {
            value = value.WithoutConversions();
            if (value is not ILocalReferenceOperation { Local: var local }) return value;

            LocalIndex index = LocalIndex.Of(value);
            if (index.MentionsOf(local).Count != 1 || index.OnlyValueOf(local) is not { } only) return value;
            value = only;
        }

        return value;
    }

    private static IOperation WithAllConversions(this IOperation operation)
    {
        while (operation.Parent is IConversionOperation conversion) operation = conversion;
        return operation;
    }
}
