using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tavus.Generator.Emitter;

/// <summary>
/// Prints text from a document as a C# literal: everything but printable ASCII is escaped, so nothing can leave the quotes.
/// </summary>
internal static class CSharpLiteral
{
    public static string Of(string text)
    {
        if (IsPlain(text))
            return "\"" + text + "\"";

        var literal = new StringBuilder("\"", text.Length + 2);
        foreach (char character in text)
        {
            if (character is '"' or '\\')
                literal.Append('\\').Append(character);
            else if (character is >= ' ' and <= '~')
                literal.Append(character);
            else
                literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>An array of texts.</summary>
    public static string ArrayOf(IEnumerable<string> texts) => $"new[] {{ {string.Join(", ", texts.Select(Of))} }}";

    private static bool IsPlain(string text)
    {
        foreach (char character in text)
        {
            if (character is < ' ' or > '~' or '"' or '\\')
                return false;
        }

        return true;
    }
}
