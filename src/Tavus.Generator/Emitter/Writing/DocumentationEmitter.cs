using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints documentation comments. Text is escaped for XML, and nothing in it can end its line.</summary>
internal static class DocumentationEmitter
{
    private const int Width = 120;

    /// <param name="remark">A remark before those of the document.</param>
    public static void Emit(CodeWriter writer, DocumentationModel documentation, string? remark = null)
    {
        EmitElement(writer, "summary", documentation.Summary);
        EquatableArray<string> remarks = remark is null
            ? documentation.Remarks
            : documentation.Remarks.Prepend(remark).ToEquatableArray();
        if (remarks.Count > 0)
            EmitElement(writer, "remarks", remarks);

        if (documentation.Example is { } example)
            writer.Line($"/// <example>{Escape(example)}</example>");
    }

    public static void EmitParameter(CodeWriter writer, string name, DocumentationModel documentation) =>
        EmitElement(writer, "param", documentation.Summary, $" name=\"{name}\"");

    public static void EmitElement(CodeWriter writer, string tag, EquatableArray<string> paragraphs, string attributes = "")
    {
        if (paragraphs.Count == 1 && paragraphs[0].Length <= Width)
        {
            writer.Line($"/// <{tag}{attributes}>{Code(paragraphs[0])}</{tag}>");
            return;
        }

        writer.Line($"/// <{tag}{attributes}>");
        for (int i = 0; i < paragraphs.Count; i++)
        {
            string text = i == 0 ? Code(paragraphs[i]) : $"<para>{Code(paragraphs[i])}</para>";
            foreach (string line in Wrap(text))
                writer.Line("/// " + line);
        }

        writer.Line($"/// </{tag}>");
    }

    /// <summary>Escapes a text and marks parts between back quotes as code.</summary>
    private static string Code(string text)
    {
        if (text.IndexOf('`') < 0)
            return Escape(text);

        string[] parts = Escape(text).Split('`');
        if (parts.Length % 2 == 0)
            return string.Concat(parts);

        return string.Concat(parts.Select((part, index) => index % 2 == 0 || part.Length == 0 ? part : $"<c>{part}</c>"));
    }

    private static string Escape(string text)
    {
        if (IsPlain(text))
            return text;

        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (char.IsSurrogate(character))
            {
                bool isPair = i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]);
                if (isPair)
                    result.Append(character).Append(text[++i]);

                continue;
            }

            string? entity = character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\t' => " ",
                _ => null,
            };
            if (entity is not null)
                result.Append(entity);
            else if (IsVisible(character))
                result.Append(character);
        }

        return result.ToString();
    }

    // Most texts are: nothing in them has to be escaped or left out.
    private static bool IsPlain(string text)
    {
        foreach (char character in text)
        {
            if (character is < ' ' or > '~' or '&' or '<' or '>')
                return false;
        }

        return true;
    }

    // Control characters are not XML; format characters include those that turn the direction of text around.
    private static bool IsVisible(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned) && character is not ('\uFFFE' or '\uFFFF');

    private static IEnumerable<string> Wrap(string text)
    {
        int start = 0;
        while (text.Length - start > Width)
        {
            int end = text.LastIndexOf(' ', start + Width, Width + 1);
            if (end <= start)
                end = text.IndexOf(' ', start + Width);

            if (end < 0)
                break;

            yield return text.Substring(start, end - start);
            start = end + 1;
        }

        yield return text.Substring(start);
    }
}
