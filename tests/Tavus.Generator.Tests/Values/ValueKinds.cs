using System.Linq;

namespace Tavus.Generator.Tests.Values;

/// <summary>All kinds of values that have a .NET type.</summary>
internal static class ValueKinds
{
    private const string NumberPattern = @"^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$";

    public static ValueKind[] All { get; } =
    [
        new("DateTime", "{ type: string, format: date-time }", "DateTimeOffset"),
        new("Date", "{ type: string, format: date }", "DateOnly"),
        new("Time", "{ type: string, format: time }", "TimeOnly"),
        new("Duration", "{ type: string, format: duration }", "TimeSpan"),
        new("Uuid", "{ type: string, format: uuid }", "Guid"),
        new("Bytes", "{ type: string, format: byte }", "Byte[]", IsReference: true),
        new("Uri", "{ type: string, format: uri }", "Uri", IsReference: true),
        new("Integer", "{ type: integer }", "Int64"),
        new("Int64", "{ type: integer, format: int64 }", "Int64"),
        new("Int64Number", "{ type: number, format: int64 }", "Int64"),
        new("Int32Number", "{ type: number, format: int32 }", "Int32"),
        new("Int32", "{ type: integer, format: int32 }", "Int32"),
        new("Int16", "{ type: integer, format: int16 }", "Int16"),
        new("Int8", "{ type: integer, format: int8 }", "SByte"),
        new("UInt64", "{ type: integer, format: uint64 }", "UInt64"),
        new("UInt32", "{ type: integer, format: uint32 }", "UInt32"),
        new("UInt16", "{ type: integer, format: uint16 }", "UInt16"),
        new("UInt8", "{ type: integer, format: uint8 }", "Byte"),
        new("UnixTime", "{ type: integer, format: unixtime }", "DateTimeOffset"),
        new("Number", "{ type: number }", "Double"),
        new("Double", "{ type: number, format: double }", "Double"),
        new("Float", "{ type: number, format: float }", "Single"),
        new("Decimal", "{ type: number, format: decimal }", "Decimal"),
        new("IntegerOrString", "{ type: [integer, string] }", "Int64"),
        new("Int32OrString", "{ type: [integer, string], pattern: '^-?(?:0|[1-9]\\d*)$', format: int32 }", "Int32"),
        new("Int64OrString", "{ type: [integer, string], pattern: '^-?(?:0|[1-9]\\d*)$', format: int64 }", "Int64"),
        new("UInt64OrString", "{ type: [string, integer], pattern: '^(?:0|[1-9]\\d*)$', format: uint64 }", "UInt64"),
        new("NumberOrString", "{ type: [number, string] }", "Double"),
        new("DoubleOrString", "{ type: [number, string], pattern: '" + NumberPattern + "', format: double }", "Double"),
        new("FloatOrString", "{ type: [number, string], pattern: '" + NumberPattern + "', format: float }", "Single"),
        new("DecimalOrString", "{ type: ['null', number, string], pattern: '" + NumberPattern + "', format: decimal }", "Decimal"),
        new("BooleanOrString", "{ type: [boolean, string] }", "Boolean"),
        new("StringOfInt64", "{ type: string, format: int64 }", "String", IsReference: true),
        new("StringOfDecimal", "{ type: string, format: decimal }", "String", IsReference: true),
    ];

    public static ValueKind Of(string name) => All.Single(kind => kind.Name == name);
}
