using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Recognises generated code, in this compilation or in a referenced assembly, in any namespace.</summary>
internal static class GeneratedApi
{
    private const string Tool = "Tavus.Generator";

    private static readonly TypeCache<StrongBox<AttributeData?>> Marks = new(ReadMark);
    private static readonly TypeCache<Dictionary<string, IFieldSymbol>> EnumMembers = new(ReadMembers);

    public static string? WireNameOf(IPropertySymbol property) => TextOf(property, "JsonPropertyNameAttribute");

    public static string? WireNameOf(IFieldSymbol enumMember) => TextOf(enumMember, "TavusWireNameAttribute");

    /// <summary>Whether the API refuses a model without the property: <c>required</c>, and not null.</summary>
    public static bool IsRequiredValue(IPropertySymbol property) => property is { IsRequired: true, SetMethod: { } setter }
        && (property.AttributeOf("DisallowNullAttribute") ?? setter.Parameters[0].AttributeOf("DisallowNullAttribute")) is not null;

    /// <summary>Whether the property has the undeclared JSON properties.</summary>
    public static bool IsAdditionalProperties(IPropertySymbol property) =>
        property.Name == "AdditionalProperties" && WireNameOf(property) is null;

    /// <summary>Whether the property is generated; one that the user added may have side effects.</summary>
    public static bool IsPlainMember(IPropertySymbol property) => WireNameOf(property) is not null || IsAdditionalProperties(property);

    public static bool LeavesModelUnchanged(IMethodSymbol method) =>
        !method.IsExtensionMethod
        && method.Name is "ToJson" or "ToUtf8Json" or "WriteTo" or "Validate"
            or nameof(ToString) or nameof(GetHashCode) or nameof(GetType) or nameof(Equals);

    /// <summary>The expression that is a copy of a model; null where an expression is not copied.</summary>
    public static IOperation? CopyOf(IOperation model) =>
        model.Parent is IInvocationOperation { TargetMethod: { Name: "Clone", IsExtensionMethod: false } method } copy
        && copy.Instance == model
        && IsGenerated(method.ContainingType)
            ? copy
            : null;

    /// <summary>Whether the generator made the type, or the part of it that has its mark.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) => GeneratorMarkOf(type) is not null;

    /// <summary>Whether the generator made the method; one that a user added may complete the request before passing it on.</summary>
    public static bool IsClientMethod(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (GeneratorMarkOf(type) is not { } mark) return false;

        bool isInMarkedPart = mark.ApplicationSyntaxReference is { } markedPart
            ? method.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == markedPart.SyntaxTree)
            : type.TypeKind == TypeKind.Interface && method.IsAbstract;
        return isInMarkedPart
            || type.AllInterfaces.Any(contract => GeneratorMarkOf(contract) is not null && Implements(method, contract));
    }

    /// <summary>Whether a constructor is implicit or generated, so that it sets nothing but discriminators.</summary>
    public static bool IsOwnConstructor(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.All(part =>
        GeneratorMarkOf(constructor.ContainingType)?.ApplicationSyntaxReference is { } mark && part.SyntaxTree == mark.SyntaxTree);

    /// <summary>The discriminators that the constructor of a model sets, as far as a rule depends on them.</summary>
    public static IEnumerable<MemberWrite> DiscriminatorsOf(INamedTypeSymbol model)
    {
        foreach (AttributeData attribute in model.GetAttributes())
        {
            if (attribute is not { AttributeClass.Name: "TavusDiscriminatorAttribute", ConstructorArguments.Length: 2 }) continue;
            if (attribute.ConstructorArguments[1].Value is not string text || FirstTextOf(attribute) is not { } name) continue;
            if (PropertyFor(name, model) is { } property) yield return new MemberWrite(property, value: null) { Text = text };
        }
    }

    /// <summary>The generated class that a type is; null for other types.</summary>
    public static INamedTypeSymbol? ModelOf(ITypeSymbol type) =>
        type.WithoutNullable() is INamedTypeSymbol { TypeKind: TypeKind.Class } model && IsGenerated(model) ? model : null;

    /// <summary>The member of an enum for a text in JSON.</summary>
    public static IFieldSymbol? MemberFor(string wireName, INamedTypeSymbol enumType) =>
        MembersOf(enumType).TryGetValue(wireName, out IFieldSymbol? member) ? member : null;

    /// <summary>The members of an enum by their texts in JSON.</summary>
    public static IReadOnlyDictionary<string, IFieldSymbol> MembersOf(INamedTypeSymbol enumType) => EnumMembers.Of(enumType);

    /// <summary>The property of a model, or of one of its base classes, for a JSON name.</summary>
    public static IPropertySymbol? PropertyFor(string wireName, INamedTypeSymbol model) =>
        PropertiesOf(model).FirstOrDefault(property => WireNameOf(property) == wireName);

    /// <summary>The properties of a model, then those of its base classes.</summary>
    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol model) =>
        model.WithBases().SelectMany(type => type.GetMembers()).OfType<IPropertySymbol>();

    private static bool Implements(IMethodSymbol method, INamedTypeSymbol contract) =>
        contract.GetMembers(method.Name).Any(member =>
            SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static AttributeData? GeneratorMarkOf(INamedTypeSymbol type) => Marks.Of(type).Value;

    private static StrongBox<AttributeData?> ReadMark(INamedTypeSymbol type) => new(type.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && FirstTextOf(attribute) == Tool));

    private static Dictionary<string, IFieldSymbol> ReadMembers(INamedTypeSymbol enumType)
    {
        var members = new Dictionary<string, IFieldSymbol>();
        foreach (IFieldSymbol member in enumType.GetMembers().OfType<IFieldSymbol>())
        {
            if (WireNameOf(member) is { } name) members[name] = member;
        }

        return members;
    }

    private static string? TextOf(ISymbol symbol, string attributeName) =>
        symbol.AttributeOf(attributeName) is { } attribute ? FirstTextOf(attribute) : null;

    private static string? FirstTextOf(AttributeData attribute) =>
        attribute.ConstructorArguments is { Length: > 0 } arguments
        && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;
}
