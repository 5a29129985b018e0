using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Finds the name that was probably meant. A name that differs from it in a digit is never a mistake: the vendor may have a newer version
/// than the document.
/// </summary>
internal static class NearMiss
{
    private const int MinLength = 4;
    private const int MinLongerLength = 3;
    private const int LongLength = 8;

    /// <summary>
    /// The only value that differs in case, in separators, or in one letter; null where there are none or several. A value may be written
    /// without separators by the vendor, too, but not with further ones.
    /// </summary>
    public static string? OfValue(string text, IEnumerable<string> values) => Only(values.Where(value =>
        IsNear(text, value, value.All(char.IsLetter) ? WithoutSeparators : item => item.Trim().Replace('_', '-').Replace(' ', '-'))));

    /// <summary>The same for a name, for which separators do not count: <c>personaName</c> is <c>persona_name</c>.</summary>
    public static string? OfName(string text, IEnumerable<string> names) =>
        Only(names.Where(name => IsNear(text, name, WithoutSeparators)))
        ?? Only(names.Where(name => DiffersInTwoLetters(LettersOf(text), LettersOf(name))));

    // A long name is recognised with two wrong letters, too.
    private static bool DiffersInTwoLetters(string text, string name) =>
        text.Length >= LongLength && name.Length >= LongLength
        && text.Where(char.IsDigit).SequenceEqual(name.Where(char.IsDigit))
        && EditDistance.IsAtMostTwo(text, name);

    private static string LettersOf(string name) => WithoutSeparators(name).ToLowerInvariant();

    private static string WithoutSeparators(string name) => name.Replace("_", "").Replace("-", "").Replace(" ", "");

    private static string? Only(IEnumerable<string> near)
    {
        List<string> first = near.Take(2).ToList();
        return first.Count == 1 ? first[0] : null;
    }

    private static bool IsNear(string text, string name, Func<string, string> normalize)
    {
        if (text == name || text.Length == 0) return false;
        if (string.Equals(normalize(text), normalize(name), StringComparison.OrdinalIgnoreCase)) return true;
        return IsLong(text, name) && DiffersInOneLetter(text.ToLowerInvariant(), name.ToLowerInvariant());
    }

    // A short text with another letter is another word.
    private static bool IsLong(string text, string name) =>
        Math.Min(text.Length, name.Length) >= (text.Length == name.Length ? MinLength : MinLongerLength);

    private static bool DiffersInOneLetter(string text, string name)
    {
        if (Math.Abs(text.Length - name.Length) > 1) return false;

        int start = 0;
        while (start < text.Length && start < name.Length && text[start] == name[start]) start++;

        int end = 0;
        while (end < text.Length - start && end < name.Length - start && text[text.Length - 1 - end] == name[name.Length - 1 - end]) end++;

        // A letter beside a digit is part of a version: gpt-4 is not gpt-4o.
        if (IsBesideDigit(text, start, end) || IsBesideDigit(name, start, end)) return false;

        string left = text.Substring(start, text.Length - start - end);
        string right = name.Substring(start, name.Length - start - end);
        bool isSwap = left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0];
        return (isSwap || (left.Length <= 1 && right.Length <= 1)) && (left + right).All(char.IsLetter);
    }

    private static bool IsBesideDigit(string text, int start, int end) =>
        (start > 0 && char.IsDigit(text[start - 1])) || (end > 0 && char.IsDigit(text[text.Length - end]));
}
