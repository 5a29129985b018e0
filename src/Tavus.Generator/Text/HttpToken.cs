using System.Linq;

namespace Tavus.Generator.Text;

/// <summary>The <c>token</c> of HTTP (RFC 9110), as in names of headers and media types.</summary>
internal static class HttpToken
{
    public static bool IsToken(string text) => text.Length > 0 && text.All(IsTokenCharacter);

    /// <summary>Whether <paramref name="text"/> is <c>type/subtype</c>, with or without parameters.</summary>
    public static bool IsMediaType(string text)
    {
        string[] parts = text.Split(';')[0].Trim().Split('/');
        return parts.Length == 2 && parts.All(IsToken) && text.All(character => character is >= ' ' and <= '~');
    }

    private static bool IsTokenCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(character) >= 0;
}
