using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The names of an enum's members. All candidates depend on a value alone, and the first value with a name keeps it: values
/// that are appended to an enum rename no other.
/// </summary>
internal sealed class EnumMemberNames
{
    private const int MaxLength = 200;

    private readonly HashSet<string> _taken = [];

    /// <summary>Takes a name for a value.</summary>
    /// <param name="given">The name that the document gives it, or null.</param>
    public string Take(EnumValue value, string? given)
    {
        IEnumerable<string> own = value.IsText ? Candidates(value.Text) : [NameOfNumber(value.Text)];
        IEnumerable<string> names = given is { Length: > 0 } ? Candidates(given).Concat(own) : own;
        return names.Concat(Hashed(own.First(), value.Text)).First(name => name.Length <= MaxLength && _taken.Add(name));
    }

    /// <summary>The short name, the one with all signs spelled out, and the one that names the case of its letters.</summary>
    private static IEnumerable<string> Candidates(string text)
    {
        yield return EnumMemberWords.Short(text);

        string full = EnumMemberWords.Full(text);
        yield return full;

        if (text.Any(char.IsLetter))
            yield return full + CaseOf(text);
    }

    private static string CaseOf(string text)
    {
        if (text == text.ToLowerInvariant())
            return "Lowercase";

        return text == text.ToUpperInvariant() ? "Uppercase" : "MixedCase";
    }

    private static IEnumerable<string> Hashed(string name, string text)
    {
        string hashed = (name.Length <= MaxLength ? name : name.Substring(0, MaxLength / 2)) + "_" + StableHash.Of(text);
        yield return hashed;

        // Different texts rarely have one hash.
        for (int number = 2; number < int.MaxValue; number++)
            yield return hashed + "_" + number.ToString(CultureInfo.InvariantCulture);
    }

    private static string NameOfNumber(string text) => "Value" + text.Replace("-", "Minus").Replace("+", "").Replace('.', '_');
}
