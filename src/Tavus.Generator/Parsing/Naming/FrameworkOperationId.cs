using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Operation ids that web frameworks compose of the name of a function and its context: FastAPI appends path and method
/// (<c>read_items_items__get</c>), NestJS puts the controller in front (<c>AppController_getHello</c>). A function's name that consists of
/// words for any resource (<c>findAll</c>) is common to many operations, and keeps the resource.
/// </summary>
internal static class FrameworkOperationId
{
    private static readonly Regex NotWord = new(@"\W", RegexOptions.CultureInvariant);
    private static readonly Regex OfController = new(@"^(\w+?)Controller[_.](\w+)$", RegexOptions.CultureInvariant);
    private static readonly Regex Word = new(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+|\d+", RegexOptions.CultureInvariant);
    private static readonly Regex Version = new(@"^v\d+(_\d+)*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly HashSet<string> CommonWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "activate", "add", "all", "approve", "archive", "by", "cancel", "check", "close", "copy", "count", "create", "deactivate",
        "delete", "destroy", "detail", "details", "disable", "download", "edit", "enable", "export", "fetch", "find", "first", "get",
        "head", "id", "import", "index", "insert", "list", "many", "move", "new", "one", "open", "options", "page", "partial", "patch",
        "post", "publish", "put", "query", "read", "reject", "remove", "replace", "reset", "restore", "retrieve", "run", "save",
        "search", "send", "set", "show", "start", "status", "stop", "store", "submit", "update", "upload", "upsert", "v", "validate",
        "view",
    };

    /// <summary>Shorter names for an operation, the best one first.</summary>
    public static IEnumerable<string> Shorten(string id, string path, string method)
    {
        string ending = NotWord.Replace(path, "_") + "_" + method;
        if (id.Length > ending.Length && id.EndsWith(ending, StringComparison.Ordinal))
            return OfFunction(id.Substring(0, id.Length - ending.Length), path);

        return OfController.Match(id) is { Success: true } match ? OfAction(match.Groups[1].Value, match.Groups[2].Value) : [];
    }

    private static IEnumerable<string> OfFunction(string function, string path)
    {
        List<string> segments = Segments(path).ToList();
        if (!IsCommon(function))
            yield return function;

        // Words that the function's name has in common with the path are used once.
        if (segments.Count > 0)
            yield return function + " " + string.Join(" ", segments.Where(segment => !Letters(function).Contains(Letters(segment))));
    }

    private static IEnumerable<string> OfAction(string controller, string action)
    {
        if (!IsCommon(action))
            yield return action;

        yield return controller + " " + action;
    }

    /// <summary>The words of the path, without placeholders and the words of all paths of an API.</summary>
    private static IEnumerable<string> Segments(string path) => path
        .Split('/')
        .Where(segment => segment.Length > 0 && segment.IndexOf('{') < 0 && segment != "api" && !Version.IsMatch(segment));

    private static string Letters(string text) => new(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());

    private static bool IsCommon(string name) => Word.Matches(name)
        .Cast<Match>()
        .All(word => CommonWords.Contains(word.Value) || char.IsDigit(word.Value[0]));
}
