#if HAS_GUID
namespace Tavus.Runtime;

// UUIDs.
internal ref partial struct JsonReader
{
    internal global::System.Guid? Guid()
    {
        global::System.Guid value = default;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// UUIDs.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.Guid? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, global::System.Guid now) => kept.Guid() == now))
            Value(set);
    }

    internal readonly void Value(global::System.Guid value) => Json.WriteStringValue(value);
}
#endif
