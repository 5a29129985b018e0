using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tavus.Generator.Parsing;

/// <summary>Finds the parameters in a path.</summary>
internal static class PathTemplates
{
    private static readonly Regex Template = new(@"\{([^{}]+)\}", RegexOptions.CultureInvariant);
    private static readonly Regex RouteParameter = new(@"(?<=/):([A-Za-z_]\w*)(?=/|$)", RegexOptions.CultureInvariant);

    /// <summary>The names in braces, in their order.</summary>
    public static List<string> NamesIn(string path) => Names(Template, path);

    /// <summary>The names behind colons (<c>/things/:id</c>): the templates of web frameworks, which OpenAPI does not have.</summary>
    public static List<string> ColonNamesIn(string path) => Names(RouteParameter, path);

    private static List<string> Names(Regex pattern, string path) =>
        pattern.Matches(path).Cast<Match>().Select(match => match.Groups[1].Value).Distinct().ToList();
}
