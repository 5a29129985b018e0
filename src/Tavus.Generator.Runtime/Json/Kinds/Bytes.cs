#if HAS_BYTES
namespace Tavus.Runtime;

using global::System;

// Bytes as Base64.
internal ref partial struct JsonReader
{
    internal byte[]? Bytes()
    {
        byte[]? value = null;
        return Accept(IsString ? TextValues.Parse(Text, out value) : Spelling.Invalid) ? value : null;
    }
}

// Bytes as Base64.
internal ref partial struct JsonWriter
{
    internal void Member(int member, byte[]? value)
    {
        if (value is { } set && Begin(member)
            && !WriteKept(member, set, static (ref JsonReader kept, byte[] now) =>
                kept.Bytes() is { } was && MemoryExtensions.SequenceEqual(MemoryExtensions.AsSpan(was), now)))
            Value(set);
    }

    internal readonly void Value(byte[] value) => Json.WriteStringValue(TextValues.Format(value));
}
#endif
