#if HAS_URI
namespace Tavus.Runtime;

using global::System;

// URIs.
internal ref partial struct JsonReader
{
    internal Uri? Uri()
    {
        Uri? value = null;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// URIs.
internal ref partial struct JsonWriter
{
    internal void Member(int member, Uri? value)
    {
        // Equal URIs may have different fragments.
        if (value is { } set && Begin(member)
            && !WriteKept(member, set, static (ref JsonReader kept, Uri now) => kept.Uri()?.OriginalString == now.OriginalString))
            Value(set);
    }

    internal readonly void Value(Uri value) => Value(TextValues.Format(value));
}
#endif
