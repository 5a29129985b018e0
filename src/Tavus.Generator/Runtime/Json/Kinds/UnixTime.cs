#if HAS_UNIXTIME
namespace Tavus.Runtime;

// Points in time, as seconds since 1970 in UTC.
internal ref partial struct JsonReader
{
    internal global::System.DateTimeOffset? UnixTime()
    {
        global::System.DateTimeOffset value = default;
        return Accept(IsNumber ? TextValues.ParseUnixTime(NumberText, out value) : Spelling.Invalid) ? value : null;
    }
}

// Points in time, as seconds since 1970 in UTC.
internal ref partial struct JsonWriter
{
    internal void UnixTime(int member, global::System.DateTimeOffset? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, global::System.DateTimeOffset now) => kept.UnixTime() is { } was && was == now))
            UnixTime(set);
    }

    internal readonly void UnixTime(global::System.DateTimeOffset value) => Json.WriteRawValue(TextValues.FormatUnixTime(value));
}
#endif
