#if HAS_STREAMS
namespace Tavus.Runtime;

using global::System.Net.Http.Headers;
using global::System.Text;

// The file name of a download (RFC 6266), safe to be put into a folder.
internal static class DownloadName
{
    private const int MaxLength = 255;

    internal static string? Of(ContentDispositionHeaderValue? header)
    {
        // .NET takes the quotes away from a quoted string, but not its escapes.
        string name = header?.FileNameStar ?? header?.FileName?.Replace("\\\"", "\"").Replace("\\\\", "\\") ?? "";
        name = name.Substring(name.LastIndexOfAny(new[] { '/', '\\', ':' }) + 1);
        var text = new StringBuilder();
        foreach (char character in name)
        {
            if (!char.IsControl(character) && "<>\"|?*".IndexOf(character) < 0)
                text.Append(character);
        }

        // Windows ignores dots and spaces at the end; the names of dots alone are folders.
        name = text.ToString().TrimStart().TrimEnd(' ', '.');
        return name.Length is > 0 and <= MaxLength && Utf8Text.IndexOfUnpairedSurrogate(name) < 0 ? name : null;
    }
}
#endif
