using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Which properties hold secrets: those that the document or an overlay marks (<c>format: password</c>, <c>x-tavus-secret</c>), and texts
/// whose names are those of secrets everywhere. <c>x-tavus-secret: false</c> wins over both.
/// </summary>
internal static class SecretProperties
{
    private const string Keyword = "x-tavus-secret";

    // The last words of names of secrets.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "apikey", "authorization", "credential", "credentials", "passcode", "passphrase", "passwd", "password", "passwords",
        "privatekey", "secret", "secretkey", "secrets", "token",
    };

    // Keys that open something; a key alone may be the name of anything.
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "access", "api", "encryption", "private", "secret", "shared", "signing",
    };

    private static readonly string[] Suffixes = ["password", "secret", "token"];

    // Tokens that are positions in lists of results.
    private static readonly HashSet<string> Positions = new(StringComparer.Ordinal)
    {
        "after", "before", "continuation", "continue", "cursor", "delta", "end", "last", "next", "page", "pagination", "previous",
        "resume", "resumption", "start", "sync",
    };

    public static bool IsSecret(string wireName, IOpenApiSchema schema) =>
        Explicit(schema) ?? (schema.IsSecret() || (IsText(schema) && IsSecretName(wireName)));

    /// <summary>Whether a name alone is that of a secret, in whatever case it is written.</summary>
    public static bool IsSecretName(string wireName)
    {
        List<string> words = WordsOf(wireName);
        if (words.Count == 0)
            return false;

        SplitLast(words);
        string last = words[words.Count - 1];
        string? previous = words.Count > 1 ? words[words.Count - 2] : null;
        if (last is "key" or "keys")
            return previous is not null && Keys.Contains(previous);

        return Words.Contains(last) && !(last == "token" && words.Any(Positions.Contains));
    }

    private static bool? Explicit(IOpenApiSchema schema) =>
        schema.Extensions?.TryGetValue(Keyword, out IOpenApiExtension? extension) == true
        && extension is JsonNodeExtension { Node: JsonValue value } && value.TryGetValue(out bool isSecret)
            ? isSecret
            : null;

    // Times, addresses and enums are about secrets, but are not secrets.
    private static bool IsText(IOpenApiSchema schema) => schema.Kind() switch
    {
        JsonSchemaType.String =>
            schema.Enum is not { Count: > 0 } && schema.Const is null && schema.Format is not ("date" or "date-time" or "uri" or "url"),
        JsonSchemaType.Array => schema.Items is { } items && IsText(items),
        null => (schema.AnyOf ?? []).Concat(schema.OneOf ?? []).Any(branch => branch.Kind() == JsonSchemaType.String && IsText(branch)),
        _ => false,
    };

    // "accesstoken" is two words as well.
    private static void SplitLast(List<string> words)
    {
        string last = words[words.Count - 1];
        if (Array.Find(Suffixes, last.EndsWith) is not { } suffix || suffix.Length == last.Length)
            return;

        words[words.Count - 1] = last.Substring(0, last.Length - suffix.Length);
        words.Add(suffix);
    }

    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isLetter = i < name.Length && char.IsLetter(name[i]);
            bool isNewWord = isLetter && i > start && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (isLetter && !isNewWord)
                continue;

            if (i > start)
                words.Add(name.Substring(start, i - start).ToLowerInvariant());

            start = isLetter ? i : i + 1;
        }

        return words;
    }
}
