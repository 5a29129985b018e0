using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tavus.Generator.Model;
using Tavus.Generator.Refresh;
using Tavus.Generator.Tasks.Changes;
using Tavus.Generator.Tasks.Removed;

namespace Tavus.Generator.Tasks;

/// <summary>Reports the outcome of a refresh on the console.</summary>
internal sealed class RefreshReport(RefreshRequest request, RefreshLog log)
{
    private const int MaxLines = 50;

    public static string Describe(Candidate candidate) => $"{Path.GetFileName(candidate.Text.Path)}, {Source(candidate)}";

    private static string Source(Candidate candidate) => $"{Operations(candidate)}, from {candidate.Download.Address.Display}";

    private static string Operations(Candidate candidate) => Count.Of(candidate.Client.Operations.Count, "operation");

    public void UpToDate(IEnumerable<Candidate> candidates)
    {
        foreach (Candidate candidate in candidates)
            log.Info($"{Show(candidate.Text.Path)} is up to date ({Operations(candidate)}).");
    }

    public void Changed(IReadOnlyList<Candidate> changed, IReadOnlyList<SpecText> current, SpecComparison comparison)
    {
        foreach (Candidate candidate in changed)
        {
            string verb = request.ChecksOnly ? "would be replaced" : "is refreshed";
            log.Info($"{Show(candidate.Text.Path)} {verb}: {Source(candidate)}.");
            WarnOfOthers(candidate, changed, current);
        }

        List(comparison.Changes);
        ReportRemoved(comparison.Removed);
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
            : $"{Count.Of(changes.Count, "change")} of the generated C#, {(breaking == 0 ? "none" : $"{breaking}")} of them breaking:");
        foreach (Change change in changes.Take(MaxLines))
            log.Info("  " + change);

        string file = request.ChecksOnly ? "" : $" in {Show(Path.Combine(request.Directory, ChangesFile.Name))}";
        if (changes.Count > MaxLines)
            log.Info($"  … and {changes.Count - MaxLines} more{file}.");
    }

    private void ReportRemoved(RemovedOverlay removed)
    {
        if (removed.Text is null || request.ChecksOnly)
            return;

        string verb = removed.Kept == 1 ? "is" : "are";
        log.Info($"{removed.Kept} of the breaking changes {verb} undone until the next refresh: "
            + $"{Show(removed.Text.Path)} keeps what is gone, marked as obsolete.");
    }

    private void WarnOfOthers(Candidate candidate, IReadOnlyList<Candidate> changed, IReadOnlyList<SpecText> current)
    {
        SpecText[] others = current.Where(text => changed.All(other => !IsSame(other.Text.Path, text.Path))).ToArray();
        if (request.Origin == DocumentOrigin.Project && !current.Any(text => IsSame(text.Path, candidate.Text.Path)))
            log.Warn($"{Show(candidate.Text.Path)} is not among the TavusSpec items of the project, so that nothing is generated from it.");

        if (request.Origin != DocumentOrigin.Folder)
            return;

        HashSet<string> routes = [.. candidate.Client.Operations.Select(ClientIndex.Route)];
        string name = Path.GetFileName(candidate.Text.Path);
        foreach (SpecText other in others.Where(other => Routes(other).Any(routes.Contains)))
            log.Warn($"{Show(other.Path)} has operations of {Show(candidate.Text.Path)}, too; delete it if {name} replaces it.");
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
