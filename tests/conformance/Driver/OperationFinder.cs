using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>Finds the operation of a request by its method and path, in the documents of a folder.</summary>
internal sealed partial class OperationFinder(IReadOnlyList<GeneratedClient> clients)
{
    /// <summary>
    /// The operation whose path is the most specific one, in the document of the version that the request names or in the last one.
    /// </summary>
    /// <param name="baseUrl">The origin of the mock server.</param>
    public OperationMatch? Find(Step step, string baseUrl) => clients
        .SelectMany((client, index) => Matches(client, step, baseUrl).Select(match => (Match: match, Index: index)))
        .OrderByDescending(entry => Names(step, entry.Match.Client.Version))
        .ThenByDescending(entry => LiteralLength(entry.Match.Operation.Route))
        .ThenByDescending(entry => entry.Index)
        .Select(entry => entry.Match)
        .FirstOrDefault();

    private static IEnumerable<OperationMatch> Matches(GeneratedClient client, Step step, string baseUrl)
    {
        string path = step.Address;
        foreach (OperationModel operation in client.Model.Operations)
        {
            if (!string.Equals(operation.HttpMethod, step.Method, StringComparison.OrdinalIgnoreCase))
                continue;

            Regex pattern = PatternOf(ServerPath(client), operation.Route);
            if (pattern.Match(path) is not { Success: true } match)
                continue;

            Dictionary<string, string> variables = Values(ServerPath(client), match, "s");
            if (ServerUrl(client) is ['{', ..] url)
                variables[Placeholder().Match(url).Groups[1].Value] = baseUrl;

            yield return new OperationMatch(
                client, operation, baseUrl + match.Groups["server"].Value, variables, Values(operation.Route, match, "p"));
        }
    }

    private static Dictionary<string, string> Values(string template, Match match, string prefix) => Placeholder().Matches(template)
        .Select((placeholder, index) => (Name: placeholder.Groups[1].Value, match.Groups[prefix + index].Value))
        .ToDictionary(entry => entry.Name, entry => entry.Value);

    private static string ServerUrl(GeneratedClient client) => (string?)(client.Document["servers"] as JsonArray)?[0]?["url"] ?? "";

    // A variable at the beginning is an origin; others are parts of the path.
    private static string ServerPath(GeneratedClient client) => Origin().Replace(ServerUrl(client), "").TrimEnd('/');

    private static Regex PatternOf(string server, string path)
    {
        string address = PatternOf(server, "s", "[^/]+");
        return new Regex($"^(?<server>{address})/?{PatternOf(path, "p", "[^/]*|.*")}$", RegexOptions.CultureInvariant);
    }

    private static string PatternOf(string template, string prefix, string value)
    {
        int index = 0;
        return string.Concat(Parts(template).Select(part => part.StartsWith('{') ? $"(?<{prefix}{index++}>{value})" : Regex.Escape(part)));
    }

    private static IEnumerable<string> Parts(string template) => Splitter().Split(template).Where(part => part.Length > 0);

    private static bool Names(Step step, string version) => version.Length > 0
        && (step.Uri.Contains(version, StringComparison.Ordinal)
            || step.Query.Values.Concat(step.Headers.Values).Any(value => value?.ToString() == version));

    private static int LiteralLength(string path) => Placeholder().Replace(path, "").Length;

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(\{[^{}]+\})")]
    private static partial Regex Splitter();

    [GeneratedRegex(@"^(https?://[^/]*|\{[^{}]+\})")]
    private static partial Regex Origin();
}
