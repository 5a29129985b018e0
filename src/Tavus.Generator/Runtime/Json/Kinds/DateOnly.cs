#if HAS_DATEONLY
namespace Tavus.Runtime;

// Dates.
internal ref partial struct JsonReader
{
    internal global::System.DateOnly? DateOnly()
    {
        global::System.DateOnly value = default;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// Dates.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.DateOnly? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, global::System.DateOnly now) => kept.DateOnly() == now))
            Value(set);
    }

    internal readonly void Value(global::System.DateOnly value) => Json.WriteStringValue(TextValues.Format(value));
}
#endif
