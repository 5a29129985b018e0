using System.Text;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Makes an identifier of an enum's value. Signs with a meaning become words; the others separate words.</summary>
internal static class EnumMemberWords
{
    /// <summary>
    /// <c>time-based</c> becomes <c>TimeBased</c>, <c>-created</c> <c>MinusCreated</c>, <c>C#</c> <c>CSharp</c>, <c>1.0</c> <c>_1_0</c>.
    /// </summary>
    public static string Short(string text)
    {
        if (!HasWord(text))
            return Full(text);

        var name = new StringBuilder();
        for (int start = 0; start < text.Length;)
        {
            bool isWord = Identifier.IsIdentifierCharacter(text[start]);
            int end = EndOfRun(text, start, isWord);
            if (isWord)
                name.Append(Word(text.Substring(start, end - start), isExact: false));
            else
                AppendSigns(name, text, start, end);

            start = end;
        }

        return Finish(name);
    }

    /// <summary>The name with every sign as a word, and capital letters where the value has them.</summary>
    public static string Full(string text)
    {
        var name = new StringBuilder();
        for (int start = 0; start < text.Length;)
        {
            bool isWord = Identifier.IsIdentifierCharacter(text[start]);
            int end = isWord ? EndOfRun(text, start, isWord) : start + SignNames.LengthAt(text, start);
            string part = text.Substring(start, end - start);
            name.Append(isWord ? Word(part, isExact: true) : SignNames.Of(part));
            start = end;
        }

        return name.Length == 0 ? "Empty" : Finish(name);
    }

    /// <summary>The signs between two words, or at an end of the text.</summary>
    private static void AppendSigns(StringBuilder name, string text, int start, int end)
    {
        bool hasSign = false;
        for (int at = start; at < end;)
        {
            int length = SignNames.LengthAt(text, at);
            string sign = text.Substring(at, length);
            if (SignNames.HasMeaning(sign) || (sign == "-" && IsMinus(text, at, start, end)))
            {
                name.Append(SignNames.Of(sign));
                hasSign = true;
            }

            at += length;
        }

        // Without anything between them, two numbers would become another one.
        bool isBetweenDigits = start > 0 && end < text.Length && char.IsDigit(text[start - 1]) && char.IsDigit(text[end]);
        if (!hasSign && isBetweenDigits)
            name.Append('_');
    }

    /// <summary>Whether a hyphen is more than a separator: it is at an end of the text, or between another separator and a word.</summary>
    private static bool IsMinus(string text, int at, int start, int end) =>
        start == 0 || end == text.Length || (at == end - 1 && at > start && text[at - 1] != '-');

    private static string Word(string word, bool isExact)
    {
        if (isExact)
            return char.ToUpperInvariant(word[0]) + word.Substring(1);

        string name = Identifier.ToPascalCase(word, "");
        return name[0] == '_' ? name.Substring(1) : name;
    }

    private static string Finish(StringBuilder name) => char.IsDigit(name[0]) ? "_" + name : name.ToString();

    private static bool HasWord(string text)
    {
        foreach (char character in text)
        {
            if (Identifier.IsIdentifierCharacter(character))
                return true;
        }

        return false;
    }

    private static int EndOfRun(string text, int start, bool isWord)
    {
        int end = start + 1;
        while (end < text.Length && Identifier.IsIdentifierCharacter(text[end]) == isWord)
            end++;

        return end;
    }
}
