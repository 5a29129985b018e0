#if HAS_GUID
namespace Tavus.Runtime;

using global::System;

// UUIDs.
internal ref partial struct JsonReader
{
    internal Guid? Guid()
    {
        Guid value = default;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// UUIDs.
internal ref partial struct JsonWriter
{
    internal void Member(int member, Guid? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, Guid now) => kept.Guid() == now))
            Value(set);
    }

    internal readonly void Value(Guid value) => Json.WriteStringValue(value);
}
#endif
