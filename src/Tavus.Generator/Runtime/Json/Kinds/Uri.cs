#if HAS_URI
namespace Tavus.Runtime;

// URIs.
internal ref partial struct JsonReader
{
    internal global::System.Uri? Uri()
    {
        global::System.Uri? value = null;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// URIs.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.Uri? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, global::System.Uri now) => kept.Uri() == now))
            Value(set);
    }

    internal readonly void Value(global::System.Uri value) => Value(TextValues.Format(value));
}
#endif
