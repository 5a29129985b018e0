#if HAS_TIMEONLY
namespace Tavus.Runtime;

using global::System;

// Times of day.
internal ref partial struct JsonReader
{
    internal TimeOnly? TimeOnly()
    {
        TimeOnly value = default;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// Times of day.
internal ref partial struct JsonWriter
{
    internal void Member(int member, TimeOnly? value)
    {
        if (value is { } set && Begin(member)
            && !WriteKept(member, set, static (ref JsonReader kept, TimeOnly now) => kept.TimeOnly() == now))
            Value(set);
    }

    internal readonly void Value(TimeOnly value) => Json.WriteStringValue(TextValues.Format(value));
}
#endif
