using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Tavus.Generator.Model;
using Tavus.Generator.Refresh;
using Tavus.Generator.Documents;
using Tavus.Generator.Tasks.Changes;

namespace Tavus.Generator.Tasks.Removed;

/// <summary>
/// The overlay that keeps what a refresh has removed until the next one, marked as obsolete: code that uses it compiles, with a warning.
/// </summary>
/// <param name="Text">Null where nothing has to be kept, or nothing can be.</param>
/// <param name="Kept">How many of the breaking changes it undoes.</param>
internal sealed record RemovedOverlay(SpecText? Text, int Kept)
{
    public const string Name = "removed.overlay.yaml";

    private const string Header = """
        # Written by `dotnet build -t:UpdateTavusSpec`. It keeps what the API's document no longer has, marked as obsolete, until the next
        # refresh that changes a document. Edit or delete it; move what has to stay into an overlay of the project.
        overlay: 1.0.0
        info:
          title: Removed by the refresh of {0}
          version: 1.0.0
        actions:

        """;

    public static RemovedOverlay Make(
        RefreshRequest request,
        IReadOnlyList<SpecText> before,
        IReadOnlyList<SpecText> after,
        IReadOnlyList<SpecText> overlays,
        GeneratorOptions options,
        ClientModel? old,
        ClientModel @new,
        IReadOnlyList<Change> changes,
        CancellationToken cancellationToken)
    {
        HashSet<string> breaking = [.. changes.Where(change => change.IsBreaking).Select(change => change.ToString())];
        if (breaking.Count == 0 || old is null || !HasCommonOperation(old, @new))
            return new RemovedOverlay(null, 0);

        IReadOnlyList<SpecDocument> newNodes = SpecReading.ReadNodes(after, overlays, cancellationToken);
        if (newNodes.Count != 1)
            return new RemovedOverlay(null, 0);

        List<OverlayAction> actions = SpecReading.ReadNodes(before, overlays, cancellationToken)
            .SelectMany(document => RemovedParts.Find(document, newNodes[0]))
            .ToList();
        string path = Path.Combine(request.Directory, Name);
        if (Remaining(actions) is { } all && all.IsSubsetOf(breaking))
            return Create(actions, all);

        // One that does harm, such as a name that something else has now, is left out.
        var kept = new List<OverlayAction>();
        foreach (OverlayAction action in actions)
        {
            if (Remaining([.. kept, action]) is { } remaining && remaining.IsSubsetOf(breaking))
                kept.Add(action);
        }

        return Create(kept, Remaining(kept) ?? breaking);

        RemovedOverlay Create(IReadOnlyList<OverlayAction> actions, HashSet<string> remaining)
        {
            int kept = breaking.Count - remaining.Count;
            return new RemovedOverlay(kept == 0 ? null : ToText(path, actions), kept);
        }

        // The breaking changes with some actions, or null where the documents cannot be read with them.
        HashSet<string>? Remaining(IReadOnlyList<OverlayAction> actions)
        {
            SpecReading reading = SpecReading.Read(after, InOrder(overlays, ToText(path, actions)), options, cancellationToken);
            bool isBroken = reading.Problems.Any(problem => problem.IsError && (problem.Path == path || problem.Path == after[0].Path));
            return reading.Client is null || isBroken
                ? null
                : [.. ClientComparer.Compare(old, reading.Client).Where(change => change.IsBreaking).Select(change => change.ToString())];
        }
    }

    // Otherwise it is another API.
    private static bool HasCommonOperation(ClientModel old, ClientModel @new) =>
        old.Operations.Select(ClientIndex.Route).Intersect(@new.Operations.Select(ClientIndex.Route)).Any();

    // After the bundled overlay, before those of the project, as the package's targets have it.
    private static IEnumerable<SpecText> InOrder(IReadOnlyList<SpecText> overlays, SpecText removed) =>
        overlays.Take(1).Append(removed).Concat(overlays.Skip(1));

    private static SpecText ToText(string path, IEnumerable<OverlayAction> actions)
    {
        string date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = new StringBuilder(string.Format(CultureInfo.InvariantCulture, Header, date));
        foreach (OverlayAction action in actions)
        {
            text.Append("  - target: ").Append(YamlText.Quote(action.Target)).Append("\n    update:\n");
            YamlText.Append(text, action.Update, 6);
        }

        return new SpecText(path, Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n").ToString()));
    }
}
