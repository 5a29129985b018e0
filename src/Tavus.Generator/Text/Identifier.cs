using System.Collections.Generic;
using System.Globalization;

namespace Tavus.Generator.Text;

/// <summary>Creates C# identifiers from names of documents. Only letters and digits are kept.</summary>
internal static class Identifier
{
    // The compiler refuses identifiers from 1,024 characters on.
    private const int MaxLength = 200;

    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "await", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed",
        "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace",
        "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref",
        "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true",
        "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>
    /// <c>persona_name</c>, <c>persona-name</c> and <c>personaName</c> become <c>PersonaName</c>; a leading digit gets a <c>_</c>.
    /// </summary>
    /// <returns>An identifier, or <paramref name="fallback"/> where no letter or digit is left.</returns>
    public static string ToPascalCase(string name, string fallback)
    {
        var result = new char[name.Length + 1];
        int length = 0;
        for (int start = 0; start < name.Length; start++)
        {
            int end = start;
            while (end < name.Length && IsIdentifierCharacter(name[end]))
                end++;

            if (end == start)
                continue;

            if (length == 0 && char.IsDigit(name[start]))
                result[length++] = '_';

            bool isShouted = end - start > 2 && IsShouted(name, start, end);
            result[length++] = char.ToUpperInvariant(name[start]);
            for (int i = start + 1; i < end; i++)
                result[length++] = isShouted ? char.ToLowerInvariant(name[i]) : name[i];

            start = end;
        }

        if (length == 0)
            return fallback;

        return length <= MaxLength ? new string(result, 0, length) : new string(result, 0, MaxLength) + StableHash.Of(name);
    }

    /// <summary>As <see cref="ToPascalCase"/> with a small first letter. It may be a keyword.</summary>
    public static string ToCamelCase(string name, string fallback)
    {
        string pascal = ToPascalCase(name, fallback);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>Whether <paramref name="text"/> is a valid dotted name in C#.</summary>
    public static bool IsNamespace(string text)
    {
        foreach (string part in text.Split('.'))
        {
            if (part.Length == 0 || part.Length > MaxLength || char.IsDigit(part[0]) || IsKeyword(part))
                return false;

            foreach (char character in part)
            {
                if (!IsIdentifierCharacter(character) && character != '_')
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word has letters, all of them capital.</summary>
    private static bool IsShouted(string name, int start, int end)
    {
        bool hasLetter = false;
        for (int i = start; i < end; i++)
        {
            if (char.ToUpperInvariant(name[i]) != name[i])
                return false;

            hasLetter |= char.IsLetter(name[i]);
        }

        return hasLetter;
    }

    /// <summary>Whether a character passes into identifiers: a letter or a digit.</summary>
    public static bool IsIdentifierCharacter(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.DecimalDigitNumber;
}
