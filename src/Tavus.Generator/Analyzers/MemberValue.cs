using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>What is known while compiling about the JSON value of a member: nothing, that it is absent, or its text.</summary>
internal readonly struct MemberValue
{
    private MemberValue(string? text) => (IsKnown, Text) = (true, text);

    public static MemberValue Unknown => default;

    public static MemberValue Absent => new(text: null);

    public bool IsKnown { get; }

    /// <summary>The text, or null for an absent value.</summary>
    public string? Text { get; }

    public bool IsMissing => IsKnown && string.IsNullOrWhiteSpace(Text);

    public static MemberValue OfText(string text) => new(text);

    public static MemberValue Of(IOperation value, ITypeSymbol memberType)
    {
        while (true)
        {
            switch (value)
            {
                case { ConstantValue: { HasValue: true, Value: var constant } }:
                    return OfConstant(constant, value.Type);
                case IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }:
                    return Absent;
                case IFieldReferenceOperation { Field: { Name: nameof(string.Empty) } field }
                    when field.ContainingType.SpecialType == SpecialType.System_String:
                    return new MemberValue(string.Empty);
                case IConversionOperation conversion when KeepsValue(conversion, memberType):
                    value = conversion.Operand;
                    break;
                default:
                    return Unknown;
            }
        }
    }

    private static MemberValue OfConstant(object? constant, ITypeSymbol? type) => (constant, type) switch
    {
        (null, _) => Absent,
        (_, INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType) => OfEnumMember(constant, enumType),
        (string text, _) => new MemberValue(text),
        (bool flag, _) => new MemberValue(flag ? "true" : "false"),
        _ => Unknown,
    };

    private static MemberValue OfEnumMember(object constant, INamedTypeSymbol enumType)
    {
        IFieldSymbol? member = enumType.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(item => constant.Equals(item.ConstantValue));
        return member is not null && GeneratedApi.WireNameOf(member) is { } text ? new MemberValue(text) : Unknown;
    }

    // The only operators that are known to keep the value are those of the generated type itself.
    private static bool KeepsValue(IConversionOperation conversion, ITypeSymbol memberType) =>
        conversion.OperatorMethod is not { } method
        || SymbolEqualityComparer.Default.Equals(method.ContainingType, memberType.WithoutNullable());
}
