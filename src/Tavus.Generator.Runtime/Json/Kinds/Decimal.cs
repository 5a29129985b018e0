#if HAS_DECIMAL
namespace Tavus.Runtime;

// Decimal numbers of 28 digits.
internal ref partial struct JsonReader
{
    internal decimal? Decimal()
    {
        decimal value = default;
        return Accept(IsNumber ? TextValues.ParseNumber(NumberText, out value) : Spelling.Invalid) ? value : null;
    }
}

// Decimal numbers of 28 digits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, decimal? value)
    {
        if (value is { } set && Begin(member)
            && !WriteKept(member, set, static (ref JsonReader kept, decimal now) => kept.Decimal() == now))
            Value(set);
    }

    internal readonly void Value(decimal value) => Json.WriteNumberValue(value);
}
#endif
