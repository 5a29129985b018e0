#if HAS_DATEONLY
namespace Tavus.Runtime;

using global::System;

// Dates.
internal ref partial struct JsonReader
{
    internal DateOnly? DateOnly()
    {
        DateOnly value = default;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// Dates.
internal ref partial struct JsonWriter
{
    internal void Member(int member, DateOnly? value)
    {
        if (value is { } set && Begin(member)
            && !WriteKept(member, set, static (ref JsonReader kept, DateOnly now) => kept.DateOnly() == now))
            Value(set);
    }

    internal readonly void Value(DateOnly value) => Json.WriteStringValue(TextValues.Format(value));
}
#endif
