using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Reads the names in <c>new JsonObject { ["name"] = … }</c>.</summary>
internal static class AdditionalPropertiesLiteral
{
    /// <summary>Whether the object may contain one of the names: always, if it is not a literal.</summary>
    public static bool MayHold(MemberWrite write, string name, string otherName)
    {
        if (write.Value is not { } value) return true;
        if (ConstantReader.Read(value, write.Property.Type) is { } values && values.All(item => item.Text is null)) return false;

        if (value.WithoutBuiltInConversions() is not IObjectCreationOperation creation) return true;
        if (creation.Arguments.Any(argument => argument.ArgumentKind != ArgumentKind.DefaultValue)) return true;

        ImmutableArray<IOperation> elements = creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty;
        return elements.Any(element => KeyOf(element) is not { } key || key == name || key == otherName);
    }

    /// <summary>The name that an element of the literal sets, where it is a constant.</summary>
    public static string? KeyOf(IOperation element) =>
        KeyExpressionOf(element)?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>The expression of that name.</summary>
    public static IOperation? KeyExpressionOf(IOperation element) => element switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation indexer } => indexer.Arguments.FirstOrDefault()?.Value,
        IInvocationOperation add => add.Arguments.FirstOrDefault()?.Value,
        _ => null,
    };
}
