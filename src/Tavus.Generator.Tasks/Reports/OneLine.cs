using System.Text;

namespace Tavus.Generator.Tasks;

/// <summary>Text from a server or a document for one line of a log.</summary>
internal static class OneLine
{
    /// <summary>The text without line breaks and other control characters.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char character in text)
            line.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);

        return line.ToString().Trim();
    }

    /// <summary>The first line that is not empty, cut after <paramref name="length"/> characters.</summary>
    public static string First(string text, int length = 60)
    {
        string line = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').Split('\n')[0];
        return Of(line.Length > length ? line.Substring(0, length) + "…" : line);
    }
}
