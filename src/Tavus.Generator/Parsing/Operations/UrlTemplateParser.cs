using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Finds the variables in paths and addresses.</summary>
internal static class UrlTemplateParser
{
    private static readonly Regex Variable = new(@"\{([^{}]+)\}", RegexOptions.CultureInvariant);
    private static readonly Regex RouteParameter = new(@"(?<=/):([A-Za-z_]\w*)(?=/|$)", RegexOptions.CultureInvariant);

    public static UrlTemplate Parse(string text) => new(Parts(text).ToEquatableArray());

    /// <summary>Splits a path before its query, which is empty where it has none.</summary>
    public static (UrlTemplate Path, UrlTemplate Query) ParsePath(string text)
    {
        int mark = Variable.Replace(text, match => new string('_', match.Length)).IndexOf('?');
        return mark < 0 ? (Parse(text), Parse("")) : (Parse(text.Substring(0, mark)), Parse(text.Substring(mark)));
    }

    /// <summary>The names in braces, in their order.</summary>
    public static List<string> NamesIn(string text) => Names(Variable, text);

    /// <summary>The names behind colons (<c>/things/:id</c>): the templates of web frameworks, which OpenAPI does not have.</summary>
    public static List<string> ColonNamesIn(string path) => Names(RouteParameter, path);

    /// <summary>Replaces variables that have a value, in one pass: braces in a value are not replaced.</summary>
    public static string Replace(string text, Func<string, string?> value) =>
        Variable.Replace(text, match => value(match.Groups[1].Value) ?? match.Value);

    private static IEnumerable<UrlPart> Parts(string text)
    {
        int start = 0;
        foreach (Match match in Variable.Matches(text))
        {
            if (match.Index > start)
                yield return new UrlPart(text.Substring(start, match.Index - start), IsVariable: false);

            yield return new UrlPart(match.Groups[1].Value, IsVariable: true);
            start = match.Index + match.Length;
        }

        if (start < text.Length)
            yield return new UrlPart(text.Substring(start), IsVariable: false);
    }

    private static List<string> Names(Regex pattern, string text) =>
        pattern.Matches(text).Cast<Match>().Select(match => match.Groups[1].Value).Distinct().ToList();
}
