using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Tavus.Generator.Model;
using Tavus.Generator.Refresh;
using Tavus.Generator.Tasks.Changes;
using Tavus.Generator.Tasks.Removed;

namespace Tavus.Generator.Tasks;

/// <summary>The models of the documents before and after a refresh.</summary>
/// <param name="Changes">The differences in C#, those that break code first.</param>
/// <param name="OverlayGaps">The overlay actions that no longer fit.</param>
/// <param name="Removed">The overlay that keeps removed parts.</param>
internal sealed record SpecComparison(IReadOnlyList<Change> Changes, IReadOnlyList<string> OverlayGaps, RemovedOverlay Removed)
{
    // That of the patterns in the package's targets.
    private static readonly string[] FolderOrder = [".md", ".yaml", ".yml", ".json"];

    /// <exception cref="RefreshException">No client can be generated together with the other documents of the project.</exception>
    public static SpecComparison Make(
        RefreshRequest request,
        IReadOnlyList<SpecText> current,
        IReadOnlyList<SpecText> replacements,
        IReadOnlyList<SpecText> overlays,
        GeneratorOptions options,
        CancellationToken cancellationToken)
    {
        SpecReading before = SpecReading.Read(current, overlays, options, cancellationToken);
        SpecText[] next = Replace(request, current, replacements).ToArray();
        SpecReading after = SpecReading.Read(next, overlays, options, cancellationToken);
        ClientModel client = after.Client
            ?? throw new RefreshException("There is no client with the other documents of the project; build it for the reason.");
        IReadOnlyList<Change> changes = ClientComparer.Compare(before.Client, client);
        return new SpecComparison(
            changes,
            Tasks.Changes.OverlayGaps.Find(before, after, overlays),
            RemovedOverlay.Make(request, current, next, overlays, options, before.Client, client, changes, cancellationToken));
    }

    public void WriteChanges(string directory, string heading)
    {
        string text = ChangesFile.Prepend(ChangesFile.Read(directory), DateTime.UtcNow, heading, this);
        SpecFolder.Replace(Path.Combine(directory, ChangesFile.Name), Encoding.UTF8.GetBytes(text));
    }

    // The documents that the next build reads.
    private static IEnumerable<SpecText> Replace(
        RefreshRequest request, IReadOnlyList<SpecText> current, IReadOnlyList<SpecText> replacements)
    {
        if (request.Origin == DocumentOrigin.Bundled)
            return replacements;

        Dictionary<string, SpecText> byPath = replacements.ToDictionary(FullPath);
        IEnumerable<SpecText> replaced = current.Select(text => byPath.TryGetValue(FullPath(text), out SpecText? other) ? other : text);
        if (request.Origin == DocumentOrigin.Project)
            return replaced;

        HashSet<string> known = [.. current.Select(FullPath)];
        return replaced.Concat(replacements.Where(text => !known.Contains(FullPath(text))))
            .OrderBy(text => Array.IndexOf(FolderOrder, Path.GetExtension(text.Path).ToLowerInvariant()))
            .ThenBy(text => Path.GetFileName(text.Path), StringComparer.Ordinal);
    }

    private static string FullPath(SpecText text) => Path.GetFullPath(text.Path);
}
