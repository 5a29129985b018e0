#if HAS_URI
namespace Tavus.Runtime;

// URIs.
internal ref partial struct JsonReader
{
    internal global::System.Uri? Uri() =>
        IsString && global::System.Uri.TryCreate(_json.GetString(), global::System.UriKind.RelativeOrAbsolute, out global::System.Uri? value) ? value : Misfit<global::System.Uri>();
}

// URIs.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.Uri? value)
    {
        if (value is not null && Begin(member))
            Value(value);
    }

    internal readonly void Value(global::System.Uri value) => Value(TextValues.Format(value));
}

// Its text.
internal static partial class TextValues
{
    internal static string Format(global::System.Uri value) => value.OriginalString;
}
#endif
