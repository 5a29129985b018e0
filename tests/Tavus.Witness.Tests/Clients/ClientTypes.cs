using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tavus.Witness.Tests.Clients;

/// <summary>The public types of a compiled client.</summary>
internal sealed class ClientTypes
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly Dictionary<Type, Dictionary<string, PropertyInfo>> _properties = [];
    private readonly Dictionary<Type, HashSet<string>> _values = [];
    private readonly Type[] _types;
    private readonly ILookup<string, Type> _byName;

    public ClientTypes(Assembly assembly)
    {
        _types = assembly.GetTypes().Where(type => type is { Namespace: "Tavus", IsPublic: true }).ToArray();
        _byName = _types.Where(type => IsModel(type) || IsKnownEnum(type)).ToLookup(type => Normalise(type.Name));
    }

    /// <summary>The types that stand for schemas.</summary>
    public IEnumerable<Type> OfSchemas => _byName.SelectMany(types => types);

    public Type this[string name] => _types.Single(type => type.Name == name);

    /// <summary>The methods of the operations.</summary>
    public IReadOnlyList<MethodInfo> Methods => this["ITavusClient"].GetMethods();

    /// <summary>The types of the requests that the API sends.</summary>
    public IEnumerable<Type> EventTypes => _types.Where(type => type.Name == "TavusEvents")
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Select(method => method.ReturnType)
        .Where(type => type.Name != "Task`1")
        .Distinct();

    /// <summary>Letters and digits alone, in lower case: what a name of a document and a name in C# have in common.</summary>
    public static string Normalise(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public static Type WithoutNullable(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    public static bool IsModel(Type type) =>
        type.IsClass && (IsJsonModel(type) || type.GetInterfaces().Any(contract => contract.Name == "IJsonUnion"));

    private static bool IsJsonModel(Type type) => type.BaseType is { } parent && (parent.Name == "JsonModel" || IsJsonModel(parent));

    public static bool IsUnion(Type type) => type.BaseType?.Name == "JsonUnion";

    public static bool IsFreeForm(Type type) => type.Name is "JsonNode" or "JsonObject";

    /// <summary>The enum of an <c>OpenEnum&lt;T&gt;</c>, or else the type itself.</summary>
    public static Type Named(Type type) => type is { IsGenericType: true, Name: "OpenEnum`1" } ? type.GenericTypeArguments[0] : type;

    /// <summary>The type of a list's items, or null.</summary>
    public static Type? ItemOf(Type type) =>
        type.Name is "IList`1" or "IEnumerable`1" or "IAsyncEnumerable`1" ? type.GenericTypeArguments[0] : null;

    /// <summary>The type of a map's values, or null.</summary>
    public static Type? ValueOf(Type type) => type.Name == "IDictionary`2" ? type.GenericTypeArguments[1] : null;

    /// <summary>Whether the compiler requires that a property is set.</summary>
    public static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));

    public IEnumerable<Type> Named(string name) => _byName[Normalise(name)];

    public IEnumerable<Type> DerivedOf(Type type) => _types.Where(other => other != type && type.IsAssignableFrom(other));

    /// <summary><c>OpenEnum&lt;T&gt;</c> of an enum; other types are used as they are.</summary>
    public Type AsUsed(Type type) => type.IsEnum ? this["OpenEnum`1"].MakeGenericType(type) : type;

    /// <summary>The properties of a class by their names in JSON, inherited ones included.</summary>
    public IReadOnlyDictionary<string, PropertyInfo> Properties(Type type)
    {
        if (!_properties.TryGetValue(type, out Dictionary<string, PropertyInfo>? properties))
        {
            properties = WithBases(type).SelectMany(level => level.GetProperties(Declared))
                .Select(property => (Name: Text(property, "JsonPropertyNameAttribute"), Property: property))
                .Where(entry => entry.Name is not null)
                .DistinctBy(entry => entry.Name)
                .ToDictionary(entry => entry.Name!, entry => entry.Property);
            _properties.Add(type, properties);
        }

        return properties;
    }

    /// <summary>The JSON strings of an enum.</summary>
    public HashSet<string> Values(Type type)
    {
        if (!_values.TryGetValue(type, out HashSet<string>? values))
            _values.Add(type, values = type.GetFields()
                .Select(field => Text(field, "TavusWireNameAttribute")).OfType<string>().ToHashSet());

        return values;
    }

    /// <summary>The types of a union or of a result for several statuses.</summary>
    public static IEnumerable<PropertyInfo> Branches(Type type) =>
        IsUnion(type) || IsResult(type) ? type.GetProperties(Declared).Where(property => Text(property, "JsonPropertyNameAttribute") is null
            && property.Name is not "StatusCode" && !property.PropertyType.IsNested) : [];

    private static bool IsResult(Type type) =>
        type is { Namespace: "Tavus", IsClass: true } && !IsModel(type) && type.GetProperty("StatusCode") is not null;

    private static bool IsKnownEnum(Type type) =>
        type.IsEnum && type.GetFields().Any(field => Text(field, "TavusWireNameAttribute") is not null);

    private static IEnumerable<Type> WithBases(Type type)
    {
        for (Type? level = type; level is not null; level = level.BaseType)
            yield return level;
    }

    private static string? Text(MemberInfo member, string attribute) => member.GetCustomAttributesData()
        .FirstOrDefault(data => data.AttributeType.Name == attribute)?.ConstructorArguments[0].Value as string;
}
