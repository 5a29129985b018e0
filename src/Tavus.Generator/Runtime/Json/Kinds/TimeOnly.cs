#if HAS_TIMEONLY
namespace Tavus.Runtime;

// Times of day.
internal ref partial struct JsonReader
{
    internal global::System.TimeOnly? TimeOnly()
    {
        global::System.TimeOnly value = default;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// Times of day.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.TimeOnly? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, global::System.TimeOnly now) => kept.TimeOnly() == now))
            Value(set);
    }

    internal readonly void Value(global::System.TimeOnly value) => Json.WriteStringValue(TextValues.Format(value));
}
#endif
