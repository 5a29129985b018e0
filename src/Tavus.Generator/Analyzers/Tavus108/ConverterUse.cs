using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Recognises calls of Newtonsoft.Json with a converter or a resolver of names, which may write the JSON names of a model.
/// </summary>
internal static class ConverterUse
{
    private const string Converters = nameof(Converters);
    private const string ContractResolver = nameof(ContractResolver);

    /// <summary>Whether a converter or resolver is an argument, or is set in the settings or the serializer.</summary>
    public static bool IsIn(IInvocationOperation call) =>
        call.Arguments.Select(argument => argument.Value).Append(call.Instance).OfType<IOperation>().Any(IsConverter);

    /// <summary>Whether a namespace is one of Newtonsoft.Json's.</summary>
    public static bool IsNewtonsoft(INamespaceSymbol? space) =>
        space is { Name: "Json", ContainingNamespace: { Name: "Newtonsoft", ContainingNamespace.IsGlobalNamespace: true } }
        || (space is { Name: "Linq" } && IsNewtonsoft(space.ContainingNamespace));

    private static bool IsConverter(IOperation operation)
    {
        IOperation value = operation.WithoutConversions();
        if (value is IArrayCreationOperation { Initializer.ElementValues: var items }) return items.Any(IsConverter);
        if (value.Type is not INamedTypeSymbol type) return false;

        return type.WithBases().Any(level => level.Name == "JsonConverter" && IsNewtonsoft(level.ContainingNamespace))
            || (IsNewtonsoft(type.ContainingNamespace) && HasConverters(value));
    }

    // The settings, or the serializer: where they are made, and what is set later.
    private static bool HasConverters(IOperation settings)
    {
        SyntaxNode origin = (ValueOrigin.Of(settings) ?? settings).Syntax;
        return origin.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => IsOption(name.Identifier.ValueText))
            || (settings is ILocalReferenceOperation { Local: var local } && VariableIndex.Of(settings).MentionsOf(local)
                .Any(mention => mention.Parent is IMemberReferenceOperation { Member.Name: var name } && IsOption(name)));
    }

    private static bool IsOption(string name) => name is Converters or ContractResolver;
}
