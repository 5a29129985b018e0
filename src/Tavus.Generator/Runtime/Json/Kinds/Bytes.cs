#if HAS_BYTES
namespace Tavus.Runtime;

// Bytes as Base64.
internal ref partial struct JsonReader
{
    internal byte[]? Bytes() =>
        IsString && _json.TryGetBytesFromBase64(out byte[]? value) && _json.ValueTextEquals(TextValues.Format(value)) ? value : Misfit<byte[]>();
}

// Bytes as Base64.
internal ref partial struct JsonWriter
{
    internal void Member(int member, byte[]? value)
    {
        if (value is not null && Begin(member))
            Value(value);
    }

    internal readonly void Value(byte[] value) => Json.WriteStringValue(TextValues.Format(value));
}

// Its text.
internal static partial class TextValues
{
    internal static string Format(byte[] value) => global::System.Convert.ToBase64String(value);
}
#endif
