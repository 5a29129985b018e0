#if HAS_DATETIMEOFFSET
namespace Tavus.Runtime;

using global::System;

// Points in time.
internal ref partial struct JsonReader
{
    internal DateTimeOffset? DateTimeOffset()
    {
        DateTimeOffset value = default;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// Points in time.
internal ref partial struct JsonWriter
{
    internal void Member(int member, DateTimeOffset? value)
    {
        if (value is { } set && Begin(member)
            && !WriteKept(member, set, static (ref JsonReader kept, DateTimeOffset now) =>
                kept.DateTimeOffset() is { } was && was.EqualsExact(now)))
            Value(set);
    }

    // The writer's own text is the shortest already, but that of DateTimeOffset has +00:00 for UTC.
    internal readonly void Value(DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
            Json.WriteStringValue(value.UtcDateTime);
        else
            Json.WriteStringValue(value);
    }
}
#endif
