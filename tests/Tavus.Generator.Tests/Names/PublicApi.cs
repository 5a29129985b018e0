using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Names;

/// <summary>What code that uses a generated client may refer to.</summary>
internal sealed class PublicApi
{
    private readonly Dictionary<string, string> _members;
    private readonly Dictionary<string, IMethodSymbol> _methods;

    private PublicApi(Generation generation)
    {
        INamedTypeSymbol[] types = generation.Output.Assembly.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "Tavus")
            .GetTypeMembers()
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .ToArray();
        _members = types.Select(type => (Name: Name(type), Value: type.TypeKind.ToString()))
            .Concat(types.SelectMany(type => type.GetMembers()).Where(member => member is IPropertySymbol or IFieldSymbol && member.DeclaredAccessibility == Accessibility.Public)
                .Select(member => (Name: Name(member), Value: $"{TypeOf(member)} {WireName(member)}")))
            .ToDictionary(member => member.Name, member => member.Value);
        _methods = generation.Type("Tavus.ITavusClient").GetMembers().OfType<IMethodSymbol>().ToDictionary(method => method.Name);
    }

    public static PublicApi Of(Generation generation) => new(generation);

    /// <summary>What is no more in <paramref name="later"/>, or is there in another shape. Methods may gain optional parameters at their end.</summary>
    public IEnumerable<string> LostIn(PublicApi later)
    {
        IEnumerable<string> members = _members
            .Where(member => !later._members.TryGetValue(member.Key, out string? value) || value != member.Value)
            .Select(member => $"{member.Key}: {member.Value} became {later._members.GetValueOrDefault(member.Key, "nothing")}");
        IEnumerable<string> methods = _methods.Values
            .Where(method => !later._methods.TryGetValue(method.Name, out IMethodSymbol? other) || !IsExtension(method, other))
            .Select(method => $"{method} became {later._methods.GetValueOrDefault(method.Name)?.ToString() ?? "nothing"}");
        return members.Concat(methods);
    }

    private static bool IsExtension(IMethodSymbol method, IMethodSymbol later)
    {
        string[] before = method.Parameters.SkipLast(1).Select(Parameter).ToArray();
        string[] after = later.Parameters.SkipLast(1).Select(Parameter).ToArray();
        return Name(method.ReturnType) == Name(later.ReturnType)
            && after.Take(before.Length).SequenceEqual(before)
            && later.Parameters.Skip(before.Length).All(parameter => parameter.HasExplicitDefaultValue);
    }

    private static string Parameter(IParameterSymbol parameter) => $"{Name(parameter.Type)} {parameter.Name} {parameter.HasExplicitDefaultValue}";

    // Without the annotations of nullable references: a response that may lack its body has the same type.
    private static string Name(ISymbol symbol) => symbol is ITypeSymbol
        ? symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
        : $"{Name(symbol.ContainingType)}.{symbol.Name}";

    private static string TypeOf(ISymbol member) => member is IPropertySymbol property ? Name(property.Type) : "value";

    private static string? WireName(ISymbol member) => member.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.Name is "JsonPropertyNameAttribute" or "TavusWireNameAttribute")
        ?.ConstructorArguments[0].Value as string;
}
