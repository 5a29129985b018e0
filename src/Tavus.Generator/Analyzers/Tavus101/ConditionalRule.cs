using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>One <c>[TavusRequiredUnless]</c> or <c>[TavusRequiredWhen]</c> of a model.</summary>
internal sealed class ConditionalRule
{
    private static readonly TypeCache<ConditionalRule[]> Cache = new(model =>
        model.GetAttributes().Select(attribute => Read(attribute, model)).OfType<ConditionalRule>().ToArray());

    private readonly string _otherName;
    private readonly ImmutableArray<string> _otherValues;
    private readonly bool _otherValuesExempt;
    private readonly bool _allowsBlank;

    private ConditionalRule(
        (string Name, IPropertySymbol Property) member,
        (string Name, IPropertySymbol Property) other,
        ImmutableArray<string> otherValues,
        bool otherValuesExempt,
        bool allowsBlank)
    {
        _allowsBlank = allowsBlank;
        (Name, Member) = member;
        (_otherName, Other) = other;
        (_otherValues, _otherValuesExempt) = (otherValues, otherValuesExempt);
    }

    public IPropertySymbol Member { get; }

    public IPropertySymbol Other { get; }

    public string Name { get; }

    /// <summary>The rule's second half, as in <c>unless pipeline_mode is 'echo'</c>.</summary>
    public string Condition =>
        _otherValues.IsEmpty
            ? $"when {_otherName} is set"
            : $"{(_otherValuesExempt ? "unless" : "when")} {_otherName} {ConditionWords.DescribeValues(_otherValues)}";

    /// <summary>The enum member that lifts the requirement, if there is one.</summary>
    public IFieldSymbol? Exemption =>
        _otherValuesExempt && Other.Type.EnumInside() is { } enumType
            ? enumType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(IsExemption)
            : null;

    public static IReadOnlyList<ConditionalRule> Of(INamedTypeSymbol model) => Cache.Of(model);

    /// <summary>Whether the object certainly lacks the required property.</summary>
    public bool IsBrokenBy(KnownObject value)
    {
        KnownValue required = value.At(Name);
        return (_allowsBlank ? required is { IsAbsent: true, IsNull: false } : required.IsMissing) && IsRequiredWith(value.At(_otherName));
    }

    private bool IsRequiredWith(KnownValue other) => _otherValues.IsEmpty && !_otherValuesExempt
        ? (_allowsBlank ? other.IsPresent : other.IsSet)
        : other.All(constant => _otherValuesExempt != _otherValues.Any(expected => KnownConditions.IsMatch(expected, constant)));

    private bool IsExemption(IFieldSymbol enumMember) => GeneratedApi.WireNameOf(enumMember) is { } text && _otherValues.Contains(text);

    private static ConditionalRule? Read(AttributeData attribute, INamedTypeSymbol model)
    {
        bool? exempting = attribute.AttributeClass?.Name switch
        {
            "TavusRequiredUnlessAttribute" => true,
            "TavusRequiredWhenAttribute" => false,
            _ => null,
        };

        // The attribute's arguments may be half-written, or it may be another one of the same name.
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        if (exempting is null || arguments.Length != 3) return null;
        if (arguments[0] is not { Kind: TypedConstantKind.Primitive, Value: string name }) return null;
        if (arguments[1] is not { Kind: TypedConstantKind.Primitive, Value: string otherName }) return null;
        if (arguments[2] is not { Kind: TypedConstantKind.Array, IsNull: false }) return null;
        if (GeneratedApi.PropertyFor(name, model) is not { } member) return null;
        if (GeneratedApi.PropertyFor(otherName, model) is not { } other) return null;

        bool allowsBlank = attribute.Named("AllowsBlank").Value is true;
        return new ConditionalRule((name, member), (otherName, other), arguments[2].Texts(), exempting.Value, allowsBlank);
    }
}
