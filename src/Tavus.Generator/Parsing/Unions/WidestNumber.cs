using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>The type of numbers of several types: one that has the values of all.</summary>
internal static class WidestNumber
{
    private static readonly (PrimitiveKind Kind, decimal Minimum, decimal Maximum)[] Integers =
    [
        (PrimitiveKind.SByte, sbyte.MinValue, sbyte.MaxValue),
        (PrimitiveKind.Byte, byte.MinValue, byte.MaxValue),
        (PrimitiveKind.Int16, short.MinValue, short.MaxValue),
        (PrimitiveKind.UInt16, ushort.MinValue, ushort.MaxValue),
        (PrimitiveKind.Int32, int.MinValue, int.MaxValue),
        (PrimitiveKind.UInt32, uint.MinValue, uint.MaxValue),
        (PrimitiveKind.Int64, long.MinValue, long.MaxValue),
        (PrimitiveKind.UInt64, ulong.MinValue, ulong.MaxValue),
        (PrimitiveKind.Decimal, decimal.MinValue, decimal.MaxValue),
    ];

    /// <summary>The widest type; the first one if they are not all numbers (seconds since 1970).</summary>
    public static TypeModel Of(IReadOnlyList<TypeModel> types)
    {
        List<PrimitiveKind> kinds = types.OfType<PrimitiveType>().Select(type => type.Kind).Distinct().ToList();
        if (kinds.Count < 2 || !kinds.TrueForAll(kind => IsFloating(kind) || Integers.Any(integer => integer.Kind == kind)))
            return types[0];

        return new PrimitiveType(kinds.Exists(IsFloating) ? PrimitiveKind.Double : KindOf(kinds));
    }

    private static bool IsFloating(PrimitiveKind kind) => kind is PrimitiveKind.Double or PrimitiveKind.Single;

    private static PrimitiveKind KindOf(List<PrimitiveKind> kinds)
    {
        decimal minimum = kinds.Min(kind => Range(kind).Minimum);
        decimal maximum = kinds.Max(kind => Range(kind).Maximum);
        return Integers.First(integer => integer.Minimum <= minimum && integer.Maximum >= maximum).Kind;
    }

    private static (PrimitiveKind Kind, decimal Minimum, decimal Maximum) Range(PrimitiveKind kind) =>
        Integers.First(integer => integer.Kind == kind);
}
