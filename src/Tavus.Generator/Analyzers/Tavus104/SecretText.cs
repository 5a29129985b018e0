using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Recognises texts that are real secrets: by the prefixes of known vendors, or as long random text. Placeholders are none.
/// </summary>
internal static class SecretText
{
    private const int MinLength = 12;
    private const int MinRandomLength = 32;
    private const int MinDistinct = 10;
    private const int MinMixedLength = 6;

    private static readonly string[] Prefixes =
    {
        "sk-", "sk_", "xi-", "xi_", "gsk_", "pk_live_", "rk_live_", "ghp_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "AIza", "AKIA",
        "hf_", "eyJ",
    };

    private static readonly string[] Placeholders =
    {
        "your", "todo", "test", "example", "placeholder", "dummy", "fake", "sample", "changeme", "change-me", "change_me", "replace",
        "secret", "insert", "xxx", "...", "…", "***", "<", ">", "{", "}", "$", "%", "api_key", "api-key", "apikey", "demo", "none",
        "1234567890", "abcdef",
    };

    public static bool IsSecret(string text)
    {
        text = text.Trim();
        foreach (string scheme in new[] { "Bearer ", "Basic ", "Token ", "ApiKey " })
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) text = text.Substring(scheme.Length).Trim();
        }

        if (text.Length < MinLength || text.Any(char.IsWhiteSpace) || IsPlaceholder(text)) return false;
        return Prefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) || IsRandom(text);
    }

    private static bool IsPlaceholder(string text) =>
        Placeholders.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        || new HashSet<char>(text.Where(char.IsLetterOrDigit)).Count < MinDistinct / 2;

    private static bool IsRandom(string text) =>
        text.Length >= MinRandomLength
        && text.All(character => character < 128 && (char.IsLetterOrDigit(character) || "-_+/=.".IndexOf(character) >= 0))
        && text.Any(char.IsDigit)
        && text.Any(char.IsLetter)
        && new HashSet<char>(text).Count >= MinDistinct
        && text.Split('-', '_', '+', '/', '=', '.').Any(part => part.Length >= MinMixedLength && IsMixed(part));

    // A name is made of words and numbers; `v2` is short.
    private static bool IsMixed(string part) =>
        (part.Any(char.IsDigit) && part.Any(char.IsLetter)) || ChangesOfCase(part) > part.Length / 3;

    private static int ChangesOfCase(string part) =>
        part.Zip(part.Skip(1), (letter, next) => char.IsUpper(letter) != char.IsUpper(next)).Count(isChange => isChange);
}
