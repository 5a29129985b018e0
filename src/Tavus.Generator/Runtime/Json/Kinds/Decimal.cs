#if HAS_DECIMAL
namespace Tavus.Runtime;

// Decimal numbers, which hold 28 digits exactly, whatever they are.
internal ref partial struct JsonReader
{
    internal decimal? Decimal() =>
        IsNumber && _json.TryGetDecimal(out decimal value) && (IsShort(28) || IsSame(value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)))
            ? value
            : MisfitValue<decimal>();
}

// Decimal numbers, which hold 28 digits exactly, whatever they are.
internal ref partial struct JsonWriter
{
    internal void Member(int member, decimal? value)
    {
        if (value is not null && Begin(member))
            Value(value.Value);
    }

    internal readonly void Value(decimal value) => Json.WriteNumberValue(value);
}
#endif
