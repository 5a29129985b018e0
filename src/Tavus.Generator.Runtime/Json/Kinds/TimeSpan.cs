#if HAS_TIMESPAN
namespace Tavus.Runtime;

using global::System;

// Durations.
internal ref partial struct JsonReader
{
    internal TimeSpan? TimeSpan()
    {
        TimeSpan value = default;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// Durations.
internal ref partial struct JsonWriter
{
    internal void Member(int member, TimeSpan? value)
    {
        if (value is { } set && Begin(member)
            && !WriteKept(member, set, static (ref JsonReader kept, TimeSpan now) => kept.TimeSpan() == now))
            Value(set);
    }

    internal readonly void Value(TimeSpan value) => Json.WriteStringValue(TextValues.Format(value));
}
#endif
