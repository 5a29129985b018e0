using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Tavus.Generator.Tasks.Removed;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>The file <c>CHANGES.md</c> beside the documents: one section for each refresh, the newest first.</summary>
internal static class ChangesFile
{
    public const string Name = "CHANGES.md";

    private const string Title = "# Changes of the API\n\nWritten by `dotnet build -t:UpdateTavusSpec`, the newest first. `-` gone, `+` new, `~` different, `!` newly required.\n";

    /// <summary>The text of the file with one more section.</summary>
    /// <param name="existing">The text so far, or null.</param>
    public static string Prepend(string? existing, DateTime now, string heading, IReadOnlyList<Change> changes, IReadOnlyList<string> overlayGaps, RemovedOverlay removed)
    {
        var section = new StringBuilder();
        section.Append("\n## ").Append(now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)).Append(" UTC: ").Append(OneLine.Of(heading)).Append('\n');
        Append(section, "Breaking", changes.Where(change => change.IsBreaking));
        if (removed.Text is not null)
            section.Append("\nOf these, ").Append(removed.Kept).Append($" {(removed.Kept == 1 ? "is" : "are")} undone by `{RemovedOverlay.Name}` until the next refresh that changes a document: what is gone stays, marked as obsolete.\n");

        Append(section, "Other changes", changes.Where(change => !change.IsBreaking));
        Append(section, "Overlay actions that no longer fit", overlayGaps);
        if (changes.Count == 0 && overlayGaps.Count == 0)
            section.Append("\nNothing that the generated C# shows.\n");

        string rest = existing is null ? "" : existing.StartsWith(Title, StringComparison.Ordinal) ? existing.Substring(Title.Length) : "\n" + existing;
        return Title + section + rest;
    }

    public static string? Read(string directory) => Path.Combine(directory, Name) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    private static void Append<T>(StringBuilder section, string title, IEnumerable<T> lines)
    {
        T[] all = lines.ToArray();
        if (all.Length == 0)
            return;

        section.Append("\n### ").Append(title).Append("\n\n```diff\n");
        foreach (T line in all)
            section.Append(line).Append('\n');

        section.Append("```\n");
    }
}
