using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Reads the constants that an expression can have: one, or one for each branch.</summary>
internal static class ConstantReader
{
    private const int MaxDepth = 16;

    /// <summary>All values that the expression can have; null where one of them is not a constant.</summary>
    public static IReadOnlyList<MemberValue>? Read(IOperation value, ITypeSymbol memberType) => Read(value, memberType, 0);

    private static IReadOnlyList<MemberValue>? Read(IOperation value, ITypeSymbol memberType, int depth)
    {
        if (depth == MaxDepth) return null;
        if (value.ConstantValue is { HasValue: true, Value: var constant }) return OfConstant(constant, value.Type);
        if (value is IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }) return Absent;

        return value switch
        {
            IThrowOperation => Array.Empty<MemberValue>(),
            IConversionOperation conversion when KeepsValue(conversion, memberType) => Next(conversion.Operand),
            IObjectCreationOperation { Arguments: { Length: 1 } arguments } wrapper when IsWrapper(wrapper.Type, memberType) =>
                Next(arguments[0].Value),
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JsonValue" } } node =>
                Next(node.Arguments[0].Value),
            IConditionalOperation { WhenFalse: { } whenFalse } choice => All(choice.WhenTrue, whenFalse),
            ISwitchExpressionOperation choice => All(choice.Arms.Select(arm => arm.Value).ToArray()),
            ICoalesceOperation choice => OfCoalesce(Next(choice.Value), Next(choice.WhenNull)),
            IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } =>
                OfText(""),
            IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var type }, Instance: { } whole }
                when type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => Next(whole),
            ILocalReferenceOperation mention when VariableIndex.Of(mention).ItemsFor(mention.Local) is { Count: > 0 } items =>
                All(items.ToArray()),
            _ => ValueOrigin.Of(value) is { } origin ? Next(origin) : null,
        };

        IReadOnlyList<MemberValue>? Next(IOperation part) => Read(part, memberType, depth + 1);

        IReadOnlyList<MemberValue>? All(params IOperation[] parts)
        {
            var values = new List<MemberValue>();
            foreach (IOperation part in parts)
            {
                if (Next(part) is not { } some) return null;
                values.AddRange(some);
            }

            return values;
        }
    }

    private static MemberValue[] Absent => new[] { MemberValue.Absent };

    private static MemberValue[] OfText(string text) => new[] { new MemberValue(text) };

    private static IReadOnlyList<MemberValue>? OfConstant(object? constant, ITypeSymbol? type) => constant switch
    {
        null => Absent,
        _ when type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType => OfEnumMember(constant, enumType),
        string text => OfText(text),
        bool flag => OfText(flag ? "true" : "false"),
        IFormattable number => OfText(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static IReadOnlyList<MemberValue>? OfEnumMember(object constant, INamedTypeSymbol enumType)
    {
        IFieldSymbol? member = enumType.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(item => constant.Equals(item.ConstantValue));
        return member is not null && GeneratedApi.WireNameOf(member) is { } text ? OfText(text) : null;
    }

    private static IReadOnlyList<MemberValue>? OfCoalesce(IReadOnlyList<MemberValue>? values, IReadOnlyList<MemberValue>? whenNull)
    {
        if (values is null) return null;
        if (values.All(value => value.Text is not null)) return values;
        return whenNull is null ? null : values.Where(value => value.Text is not null).Concat(whenNull).ToList();
    }

    // A nullable, or an OpenEnum.
    private static bool IsWrapper(ITypeSymbol? type, ITypeSymbol memberType) => type is INamedTypeSymbol { TypeArguments.Length: 1 }
        && (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || SymbolEqualityComparer.Default.Equals(type, memberType.WithoutNullable()));

    // Only operators of the generated type itself preserve the value.
    private static bool KeepsValue(IConversionOperation conversion, ITypeSymbol memberType) => conversion.OperatorMethod is { } method
        ? SymbolEqualityComparer.Default.Equals(method.ContainingType, memberType.WithoutNullable())
        : conversion.Conversion is { IsImplicit: true } or { IsIdentity: true } or { IsReference: true };
}
