using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tavus.Generator.Model;
using Tavus.Generator.Refresh;
using Tavus.Generator.Tasks.Changes;

namespace Tavus.Generator.Tasks;

/// <summary>Reports the outcome of a refresh on the console.</summary>
internal sealed class RefreshReport(RefreshRequest request, RefreshLog log)
{
    private const int MaxLines = 50;

    public static string Describe(Candidate candidate) =>
        $"{Path.GetFileName(candidate.Text.Path)}, {Count.Of(candidate.Client.Operations.Count, "operation")}, from {candidate.Download.Address.Display}";

    public void UpToDate(IEnumerable<Candidate> candidates)
    {
        foreach (Candidate candidate in candidates)
            log.Info($"{Show(candidate.Text.Path)} is up to date ({Count.Of(candidate.Client.Operations.Count, "operation")}).");
    }

    public void Changed(IReadOnlyList<Candidate> changed, IReadOnlyList<SpecText> current, SpecComparison comparison)
    {
        foreach (Candidate candidate in changed)
        {
            string verb = request.ChecksOnly ? "would be replaced" : "is refreshed";
            log.Info($"{Show(candidate.Text.Path)} {verb}: {Count.Of(candidate.Client.Operations.Count, "operation")}, from {candidate.Download.Address.Display}.");
            WarnOfOthers(candidate, changed, current);
        }

        List(comparison.Changes);
        if (comparison.Removed.Text is { } removed && !request.ChecksOnly)
            log.Info($"{comparison.Removed.Kept} of the breaking changes {(comparison.Removed.Kept == 1 ? "is" : "are")} undone until the next refresh: {Show(removed.Path)} keeps what is gone, marked as obsolete.");

        if (comparison.OverlayGaps.Count > 0)
        {
            log.Info("Overlay actions that no longer fit:");
            foreach (string gap in comparison.OverlayGaps)
                log.Info("  " + gap);
        }
    }

    private void List(IReadOnlyList<Change> changes)
    {
        int breaking = changes.Count(change => change.IsBreaking);
        log.Info(changes.Count == 0
            ? "Nothing changes in the generated C# but documentation."
            : $"{Count.Of(changes.Count, "change")} of the generated C#, {(breaking == 0 ? "none" : breaking.ToString(System.Globalization.CultureInfo.InvariantCulture))} of them breaking:");
        foreach (Change change in changes.Take(MaxLines))
            log.Info("  " + change);

        if (changes.Count > MaxLines)
            log.Info(request.ChecksOnly ? $"  … and {changes.Count - MaxLines} more." : $"  … and {changes.Count - MaxLines} more in {Show(Path.Combine(request.Directory, ChangesFile.Name))}.");
    }

    private void WarnOfOthers(Candidate candidate, IReadOnlyList<Candidate> changed, IReadOnlyList<SpecText> current)
    {
        SpecText[] others = current.Where(text => changed.All(other => !IsSame(other.Text.Path, text.Path))).ToArray();
        if (request.Origin == DocumentOrigin.Project && !current.Any(text => IsSame(text.Path, candidate.Text.Path)))
            log.Warn($"{Show(candidate.Text.Path)} is not among the TavusSpec items of the project, so that nothing is generated from it.");

        if (request.Origin != DocumentOrigin.Folder)
            return;

        HashSet<string> routes = [.. candidate.Client.Operations.Select(ClientIndex.Route)];
        foreach (SpecText other in others.Where(other => Routes(other).Any(routes.Contains)))
            log.Warn($"{Show(other.Path)} has operations of {Show(candidate.Text.Path)}, too; delete it if {Path.GetFileName(candidate.Text.Path)} replaces it.");
    }

    private static IEnumerable<string> Routes(SpecText text) =>
        SpecReading.Read([text], [], GeneratorOptions.Default, default).Client?.Operations.Select(ClientIndex.Route) ?? [];

    private static bool IsSame(string path, string other) => Path.GetFullPath(path) == Path.GetFullPath(other);

    private string Show(string path)
    {
        string root = Path.GetFullPath(request.ProjectDirectory).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        string full = Path.GetFullPath(path);
        return full.StartsWith(root, StringComparison.Ordinal) ? full.Substring(root.Length).Replace('\\', '/') : full;
    }
}
