#if HAS_TIMESPAN
namespace Tavus.Runtime;

// Durations.
internal ref partial struct JsonReader
{
    internal global::System.TimeSpan? TimeSpan()
    {
        global::System.TimeSpan value = default;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// Durations.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.TimeSpan? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, global::System.TimeSpan now) => kept.TimeSpan() == now))
            Value(set);
    }

    internal readonly void Value(global::System.TimeSpan value) => Json.WriteStringValue(TextValues.Format(value));
}
#endif
