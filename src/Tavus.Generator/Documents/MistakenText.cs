using System;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>
/// Recognises files that are something else by mistake, for which a message about YAML or JSON would mislead: a web page that was saved
/// in place of the document, and a file with an unresolved Git conflict.
/// </summary>
internal static class MistakenText
{
    private const int MarkerLength = 7;

    /// <summary>The reason why the text cannot be a document, or null. Looks at its beginning only.</summary>
    /// <param name="start">Where the text begins: after a byte order mark.</param>
    public static SpecException? FindMarkup(SourceFile file, string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;

        // YAML's merge key begins with a bracket, too: <<
        if (start + 1 >= text.Length || text[start] != '<' || !(text[start + 1] is '!' or '?' || IsLetter(text[start + 1])))
            return null;

        return new SpecException(
            DiagnosticIds.InvalidSyntax, file.Locate(start, 1),
            "This is an HTML or XML page, not YAML or JSON. Servers send one where a file is missing or requires a login; "
                + "download the file itself.");
    }

    /// <summary>The reason why a text could not be read, if it is an unresolved conflict of Git, or null.</summary>
    public static SpecException? FindConflict(SourceFile file, string text)
    {
        int marker = FindMarker(text, '<', 0);
        if (marker < 0 || FindMarker(text, '=', marker) is var middle && (middle < 0 || FindMarker(text, '>', middle) < 0))
            return null;

        return new SpecException(
            DiagnosticIds.InvalidSyntax, file.Locate(marker, MarkerLength),
            "This line is a Git conflict marker; resolve the conflict and remove its markers.");
    }

    private static bool IsLetter(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    // A line that begins with seven of these characters.
    private static int FindMarker(string text, char character, int start)
    {
        string marker = new(character, MarkerLength);
        int found = text.IndexOf(marker, start, StringComparison.Ordinal);
        while (found > 0 && text[found - 1] is not ('\n' or '\r' or '\uFEFF'))
            found = text.IndexOf(marker, found + 1, StringComparison.Ordinal);

        return found;
    }
}
