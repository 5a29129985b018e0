#if HAS_UNIXTIME
namespace Tavus.Runtime;

using global::System;

// Points in time, as seconds since 1970 in UTC.
internal ref partial struct JsonReader
{
    internal DateTimeOffset? UnixTime()
    {
        DateTimeOffset value = default;
        return Accept(IsNumber ? TextValues.ParseUnixTime(NumberText, out value) : Spelling.Invalid) ? value : null;
    }

    // An integer, which may have a fraction nevertheless.
    internal DateTimeOffset? UnixSeconds()
    {
        DateTimeOffset? value = UnixTime();
        _isRespelled |= value?.Ticks % global::System.TimeSpan.TicksPerSecond > 0;
        return value;
    }

    // The value of a text that was received.
    internal DateTimeOffset? KeptUnixTime()
    {
#if HAS_TEXT_NUMBERS
        if (IsString)
            return Content().UnixTime();

#endif
        return UnixTime();
    }
}

// Points in time, as seconds since 1970 in UTC.
internal ref partial struct JsonWriter
{
    internal void UnixTime(int member, DateTimeOffset? value)
    {
        if (value is { } set && Begin(member) && !WriteKeptUnixTime(member, set))
            UnixTime(set);
    }

    internal readonly void UnixTime(DateTimeOffset value) => Json.WriteRawValue(TextValues.FormatUnixTime(value));

    // As an integer.
    internal void UnixSeconds(int member, DateTimeOffset? value)
    {
        if (value is { } set && Begin(member) && !WriteKeptUnixTime(member, set))
            UnixSeconds(set);
    }

    internal readonly void UnixSeconds(DateTimeOffset value) => Json.WriteRawValue(TextValues.FormatUnixSeconds(value));

    private readonly bool WriteKeptUnixTime(int member, DateTimeOffset value) => WriteKept(
        member, value, static (ref JsonReader kept, DateTimeOffset now) => kept.KeptUnixTime() is { } was && was == now);
}
#endif
