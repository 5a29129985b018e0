using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tavus.Conformance;

/// <summary>Writes the page with the figures.</summary>
internal static class ReportPage
{
    private const string Introduction = """
        # Conformance

        Made by `bash tests/conformance/run`: the HTTP specifications of the TypeSpec project, run against their mock server. A scenario
        passes if the server accepts the request of the generated client and the client returns the response as typed values.

        The driver makes the arguments from the request that a scenario describes. It compares objects property by property and as a
        whole, errors with their typed bodies, streams item by item, XML as text. It follows links with `TavusCallOptions.Address`, and
        resumes a stream of events with the header `Last-Event-ID` in `TavusCallOptions.Headers`, as users do.
        """;

    public static string Write(IReadOnlyList<Verdict> verdicts)
    {
        int passed = Count(verdicts, Outcome.Passed), failed = Count(verdicts, Outcome.Failed), skipped = Count(verdicts, Outcome.Skipped);
        string sum = $"{verdicts.Count} scenarios: {passed} passed, {failed} failed, {skipped} that OpenAPI cannot describe.";
        var page = new StringBuilder(Introduction).Append("\n\n").Append(sum)
            .Append(CultureInfo.InvariantCulture, $" Of those that it can describe {100.0 * passed / (passed + failed):0.0} % pass.\n\n");
        AppendFolders(page, verdicts);
        AppendReasons(page, "Failed", verdicts.Where(verdict => verdict.Outcome == Outcome.Failed));
        AppendReasons(page, "What OpenAPI cannot describe", verdicts.Where(verdict => verdict.Outcome == Outcome.Skipped));
        return page.ToString();
    }

    private static void AppendFolders(StringBuilder page, IReadOnlyList<Verdict> verdicts)
    {
        page.Append("| folder | passed | failed | not in OpenAPI |\n|---|--:|--:|--:|\n");
        foreach (var folder in verdicts.GroupBy(verdict => verdict.Scenario.Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            Verdict[] own = [.. folder];
            string[] cells = [folder.Key, $"{Count(own, Outcome.Passed)}", Cell(own, Outcome.Failed), Cell(own, Outcome.Skipped)];
            page.Append($"| {string.Join(" | ", cells)} |\n");
        }
    }

    private static void AppendReasons(StringBuilder page, string title, IEnumerable<Verdict> verdicts)
    {
        Verdict[] all = [.. verdicts];
        if (all.Length == 0)
            return;

        page.Append($"\n## {title}\n\n| scenario | reason |\n|---|---|\n");
        foreach (Verdict verdict in all)
            page.Append($"| {verdict.Scenario.Name} | {verdict.Reason!.Replace("|", "\\|")} |\n");
    }

    private static string Cell(IReadOnlyList<Verdict> verdicts, Outcome outcome) =>
        Count(verdicts, outcome) is > 0 and var count ? count.ToString(CultureInfo.InvariantCulture) : "";

    private static int Count(IReadOnlyList<Verdict> verdicts, Outcome outcome) => verdicts.Count(verdict => verdict.Outcome == outcome);
}
