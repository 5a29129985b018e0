#if HAS_URI
namespace Tavus.Runtime;

using global::System;

// URIs.
internal static partial class TextValues
{
    internal static string Format(Uri value) => value.OriginalString;

    // The value contains the string from which it was created.
    internal static Spelling Parse(ReadOnlySpan<byte> text, out Uri? value) =>
        Uri.TryCreate(Utf8Text.Of(text), UriKind.RelativeOrAbsolute, out value) ? Spelling.Canonical : Spelling.Invalid;
}
#endif
