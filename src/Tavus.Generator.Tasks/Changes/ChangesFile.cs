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

    private const string Title = "# Changes of the API\n\nWritten by `dotnet build -t:UpdateTavusSpec`, the newest first. "
        + "`-` gone, `+` new, `~` different, `!` newly required.\n";

    /// <summary>The text of the file with one more section.</summary>
    /// <param name="existing">The text so far, or null.</param>
    public static string Prepend(string? existing, DateTime now, string heading, SpecComparison comparison)
    {
        IReadOnlyList<Change> changes = comparison.Changes;
        string time = now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var section = new StringBuilder($"\n## {time} UTC: {OneLine.Of(heading)}\n");
        Append(section, "Breaking", changes.Where(change => change.IsBreaking));
        if (comparison.Removed is { Text: not null, Kept: int kept })
        {
            section.Append($"\nOf these, {kept} {(kept == 1 ? "is" : "are")} undone by `{RemovedOverlay.Name}` until the next refresh ")
                .Append("that changes a document: what is gone stays, marked as obsolete.\n");
        }

        Append(section, "Other changes", changes.Where(change => !change.IsBreaking));
        Append(section, "Overlay actions that no longer fit", comparison.OverlayGaps);
        if (changes.Count == 0 && comparison.OverlayGaps.Count == 0)
            section.Append("\nNothing that the generated C# shows.\n");

        return Title + section + Rest(existing);
    }

    public static string? Read(string directory)
    {
        string path = Path.Combine(directory, Name);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private static string Rest(string? existing)
    {
        if (existing is null)
            return "";

        return existing.StartsWith(Title, StringComparison.Ordinal) ? existing.Substring(Title.Length) : "\n" + existing;
    }

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
