#if HAS_URI
namespace Tavus.Runtime;

// URIs.
internal static partial class TextValues
{
    internal static string Format(global::System.Uri value) => value.OriginalString;

    // The value holds the text that it was made of.
    internal static Spelling Parse(global::System.ReadOnlySpan<byte> text, out global::System.Uri? value) =>
        global::System.Uri.TryCreate(Utf8Text.Of(text), global::System.UriKind.RelativeOrAbsolute, out value) ? Spelling.Canonical : Spelling.Invalid;
}
#endif
