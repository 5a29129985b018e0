using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>The generated types, by the JSON names in their attributes.</summary>
internal sealed class SymbolIndex
{
    private readonly Dictionary<INamedTypeSymbol, Dictionary<string, IPropertySymbol>> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, HashSet<string>> _values = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _openEnum;
    private readonly ILookup<string, INamedTypeSymbol> _byName;
    private readonly ILookup<string, INamedTypeSymbol> _byMember;

    public SymbolIndex(Compilation compilation)
    {
        INamespaceSymbol space = compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(member => member.Name == "Tavus");
        _openEnum = space.GetTypeMembers("OpenEnum", 1).SingleOrDefault();
        Client = space.GetTypeMembers("ITavusClient").Single();
        ImmutableArray<INamedTypeSymbol> types = space.GetTypeMembers();
        _byName = types.Where(type => type.Arity == 0).ToLookup(type => Normalise(type.Name));
        _byMember = types.Where(IsModel).SelectMany(type => Members(type).Keys.Select(name => (name, type))).ToLookup(pair => pair.name, pair => pair.type);
    }

    public INamedTypeSymbol Client { get; }

    /// <summary><c>OpenEnum&lt;T&gt;</c> of an enum.</summary>
    public ITypeSymbol OpenEnumOf(INamedTypeSymbol known) => _openEnum!.Construct(known);

    /// <summary>Letters and digits alone, in small letters: what a name of a document and a name in C# have in common.</summary>
    public static string Normalise(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>The type argument of <c>IList&lt;T&gt;</c> (of parameters: <c>IEnumerable&lt;T&gt;</c>), or null.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type) => type is INamedTypeSymbol { Name: "IList" or "IEnumerable", Arity: 1 } list ? list.TypeArguments[0] : null;

    /// <summary>The type of the values of <c>IDictionary&lt;string, T&gt;</c>, or null.</summary>
    public static ITypeSymbol? ValueOf(ITypeSymbol type) => type is INamedTypeSymbol { Name: "IDictionary", Arity: 2 } map ? map.TypeArguments[1] : null;

    public static bool IsFreeForm(ITypeSymbol type) => type.Name is "JsonNode" or "JsonObject" && !IsOurs(type);

    public static bool IsModel(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, Arity: 0 } && IsOurs(type);

    public IEnumerable<INamedTypeSymbol> TypesNamed(string name) => _byName[Normalise(name)];

    public IEnumerable<INamedTypeSymbol> ModelsWithMember(string wireName) => _byMember[wireName];

    /// <summary>The property that a class has for a name in JSON, or null.</summary>
    public IPropertySymbol? Member(ITypeSymbol type, string wireName) =>
        IsModel(type) ? Members((INamedTypeSymbol)type).GetValueOrDefault(wireName) : null;

    /// <summary>The texts of an <c>OpenEnum&lt;T&gt;</c>'s values, or null where the type is none.</summary>
    public HashSet<string>? Values(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { Name: "OpenEnum", Arity: 1 } open || open.TypeArguments[0] is not INamedTypeSymbol known)
            return null;

        if (!_values.TryGetValue(known, out HashSet<string>? values))
        {
            values = known.GetMembers().OfType<IFieldSymbol>().Select(field => Text(field, "TavusWireNameAttribute")).OfType<string>().ToHashSet(StringComparer.Ordinal);
            _values.Add(known, values);
        }

        return values;
    }

    /// <summary>One property for each branch, if the type is a generated union or the result of several responses; else none.</summary>
    public IEnumerable<ITypeSymbol> Branches(ITypeSymbol type)
    {
        List<IPropertySymbol> properties = type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => !property.IsStatic && property.DeclaredAccessibility == Accessibility.Public)
            .ToList();
        bool isResult = properties.Any(property => property.Name == "StatusCode" && Text(property, "JsonPropertyNameAttribute") is null);
        bool isChoice = IsModel(type) && (type.BaseType?.Name == "JsonUnion" || isResult);
        return isChoice ? properties.Where(property => property.Name is not ("StatusCode" or "Kind")).Select(property => WithoutNullable(property.Type)) : [];
    }

    private static bool IsOurs(ITypeSymbol type) => type.ContainingNamespace is { Name: "Tavus", ContainingNamespace.IsGlobalNamespace: true };

    private Dictionary<string, IPropertySymbol> Members(INamedTypeSymbol type)
    {
        if (!_members.TryGetValue(type, out Dictionary<string, IPropertySymbol>? members))
        {
            // A derived class comes before its base class.
            members = WithBases(type).SelectMany(level => level.GetMembers()).OfType<IPropertySymbol>()
                .Select(property => (Name: Text(property, "JsonPropertyNameAttribute"), Property: property))
                .Where(member => member.Name is not null)
                .DistinctBy(member => member.Name)
                .ToDictionary(member => member.Name!, member => member.Property, StringComparer.Ordinal);
            _members.Add(type, members);
        }

        return members;
    }

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
            yield return level;
    }

    private static string? Text(ISymbol symbol, string attribute) => symbol.GetAttributes()
        .FirstOrDefault(data => data.AttributeClass?.Name == attribute)?.ConstructorArguments[0].Value as string;
}
