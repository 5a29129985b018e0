using System.Collections.Generic;
using System.Globalization;

namespace Tavus.Generator.Parsing;

/// <summary>The names of characters that identifiers cannot contain, and of operators of two of them.</summary>
internal static class SignNames
{
    private const string Separators = "-_./:,;'\"`()[]{}\\? ";

    private static readonly Dictionary<string, string> Names = new()
    {
        [">="] = "GreaterThanOrEqual",
        ["<="] = "LessThanOrEqual",
        ["!="] = "NotEqual",
        ["+"] = "Plus",
        ["-"] = "Minus",
        ["*"] = "Star",
        ["/"] = "Slash",
        ["%"] = "Percent",
        ["<"] = "LessThan",
        [">"] = "GreaterThan",
        ["="] = "Equal",
        ["!"] = "Exclamation",
        ["~"] = "Tilde",
        ["&"] = "And",
        ["|"] = "Pipe",
        ["^"] = "Caret",
        ["#"] = "Sharp",
        ["@"] = "At",
        ["$"] = "Dollar",
        ["_"] = "Underscore",
        ["."] = "Dot",
        [","] = "Comma",
        [":"] = "Colon",
        [";"] = "Semicolon",
        ["?"] = "QuestionMark",
        ["'"] = "Apostrophe",
        ["\""] = "Quote",
        ["`"] = "Backtick",
        ["("] = "LeftParenthesis",
        [")"] = "RightParenthesis",
        ["["] = "LeftBracket",
        ["]"] = "RightBracket",
        ["{"] = "LeftBrace",
        ["}"] = "RightBrace",
        ["\\"] = "Backslash",
        [" "] = "Space",
        ["\t"] = "Tab",
        ["\u00B0"] = "Degree",
        ["\u20AC"] = "Euro",
        ["\u00A3"] = "Pound",
    };

    /// <summary>How many characters the sign at a position has.</summary>
    public static int LengthAt(string text, int start)
    {
        bool isPair = start + 1 < text.Length
            && (char.IsSurrogatePair(text[start], text[start + 1]) || Names.ContainsKey(text.Substring(start, 2)));
        return isPair ? 2 : 1;
    }

    /// <summary>The name of a sign; that of an uncommon one is its code point.</summary>
    public static string Of(string sign)
    {
        if (Names.TryGetValue(sign, out string? name))
            return name;

        int code = sign.Length == 2 && char.IsSurrogatePair(sign[0], sign[1]) ? char.ConvertToUtf32(sign[0], sign[1]) : sign[0];
        return "U" + code.ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a sign is part of a value's meaning also beside words.</summary>
    public static bool HasMeaning(string sign) =>
        Names.ContainsKey(sign) && Separators.IndexOf(sign, System.StringComparison.Ordinal) < 0 && sign != "\t";
}
