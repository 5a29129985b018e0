using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>
/// Applies an overlay (OpenAPI Overlay 1.0) to documents, so that a vendor's document stays as published. Actions run in order; one
/// whose target is gone is skipped.
/// </summary>
internal static class OverlayApplier
{
    /// <exception cref="SpecException">The overlay has no actions.</exception>
    public static void Apply(SpecNode overlay, IReadOnlyList<SpecNode> documents, DiagnosticBag diagnostics)
    {
        if (overlay is not SpecMapping root || root["overlay"] is not SpecScalar version
            || !version.Text.StartsWith("1.", StringComparison.Ordinal))
        {
            throw new SpecException(
                DiagnosticIds.InvalidOverlay, overlay.Location,
                "This is not an overlay: the key 'overlay' with the version 1.0.0 is missing at its top.");
        }

        if (root["actions"] is not SpecSequence actions)
        {
            throw new SpecException(DiagnosticIds.InvalidOverlay, version.Location, "The overlay has no 'actions'; add a list of them.");
        }

        Dictionary<SpecNode, OverlayReferences> references = documents.ToDictionary(
            document => document, document => new OverlayReferences(document));
        var skipped = new List<SpecScalar>();
        int applied = 0;
        foreach (SpecNode action in actions.Items)
        {
            if (action is not SpecMapping mapping || mapping["target"] is not SpecScalar target)
            {
                diagnostics.Report(
                    DiagnosticIds.InvalidOverlay, action.Location,
                    "The action has no 'target'; add a JSONPath such as $.paths['/things'].post.");
                continue;
            }

            bool? found = TryApply(mapping, target, references, diagnostics);
            applied += found == true ? 1 : 0;
            if (found == false && !IsSet(mapping, "x-tavus-optional"))
                skipped.Add(target);
        }

        ReportSkipped(skipped, applied, version, diagnostics);
    }

    private static void ReportSkipped(List<SpecScalar> skipped, int applied, SpecScalar version, DiagnosticBag diagnostics)
    {
        if (applied == 0 && skipped.Count > 0)
        {
            diagnostics.Report(
                DiagnosticIds.OverlayTargetNotFound, version.Location,
                "No action of this overlay has a target in the documents; it changes nothing.");
            return;
        }

        foreach (SpecScalar target in skipped)
        {
            diagnostics.Report(
                DiagnosticIds.OverlayTargetNotFound, target.Location,
                $"Nothing in the documents matches '{target.Text}'; the action is skipped.");
        }
    }

    private static bool? TryApply(
        SpecMapping action, SpecScalar target, Dictionary<SpecNode, OverlayReferences> references, DiagnosticBag diagnostics)
    {
        IReadOnlyList<OverlayTargetStep> path;
        try
        {
            path = OverlayTargetParser.Parse(target.Text);
        }
        catch (FormatException exception)
        {
            diagnostics.Report(
                DiagnosticIds.InvalidOverlay, target.Location, $"The target is not a supported JSONPath: {exception.Message}.");
            return null;
        }

        bool removes = IsSet(action, "remove");
        SpecNode? update = action["update"];
        if (!removes && update is null)
        {
            diagnostics.Report(
                DiagnosticIds.InvalidOverlay, action.Location, "The action has neither 'update' nor 'remove: true'; add one of them.");
            return null;
        }

        bool isFound = false;
        foreach (KeyValuePair<SpecNode, OverlayReferences> document in references)
        {
            document.Value.Shared = null;
            List<OverlayTargetMatch> matches = OverlayTargetStep.Select(document.Key, path, document.Value).Distinct().ToList();
            isFound |= matches.Count > 0;

            // From the end, so that indexes into sequences stay right while items are removed.
            matches.Reverse();
            if (removes)
                matches.ForEach(Remove);
            else if (IsSet(action, "x-tavus-adds"))
                Add(document.Key, path, matches, update!, target, diagnostics);
            else
                matches.ForEach(match => Update(Settle(match, update!, document.Value), update!));

            if (document.Value.Shared is { } shared)
            {
                isFound = true;
                ReportShared(target, shared, diagnostics);
            }
        }

        return isFound;
    }

    private static bool IsSet(SpecMapping action, string key) => action[key] is SpecScalar { Text: "true" };

    // Keywords beside a reference are ignored, except another reference or a description.
    private static OverlayTargetMatch Settle(OverlayTargetMatch match, SpecNode update, OverlayReferences references) =>
        update is SpecMapping members && members.Members.Any(member => member.Name is not ("$ref" or "summary" or "description"))
            ? match with { Node = references.Follow(match.Node) }
            : match;

    private static void ReportShared(SpecScalar target, string reference, DiagnosticBag diagnostics) => diagnostics.Warn(
        DiagnosticIds.OverlayTargetNotFound,
        target.Location,
        $"'{target.Text}' resolves to '{reference}', which other parts of the document use, too. "
            + $"Target '$.{reference.Substring(2).Replace('/', '.')}' to change it for all of them.");

    private static void Add(
        SpecNode document,
        IReadOnlyList<OverlayTargetStep> path,
        List<OverlayTargetMatch> matches,
        SpecNode update,
        SpecScalar target,
        DiagnosticBag diagnostics)
    {
        // Paths, address and method; what is outside of operations belongs to the whole document.
        bool isInOperation = target.Text.StartsWith("$.paths", StringComparison.Ordinal) && path.Count >= 3;
        SpecNode operation = isInOperation
            ? OverlayTargetStep.Select(document, path.Take(3).ToList()).FirstOrDefault()?.Node ?? document
            : document;
        foreach (OverlayTargetMatch match in matches)
        {
            if (match.Node is not SpecMapping mapping || update is not SpecMapping members)
                continue;

            var additions = new OverlayAdditions(mapping, operation);
            additions.Add(mapping, members);
            if (additions.Skipped.Count > 0)
            {
                diagnostics.Report(
                    DiagnosticIds.OverlayTargetNotFound,
                    target.Location,
                    $"The document does not mention {string.Join(", ", additions.Skipped.Select(name => $"'{name}'"))} here; "
                        + "nothing is added for that.");
            }
        }
    }

    private static void Remove(OverlayTargetMatch match)
    {
        if (match.Parent is SpecMapping mapping)
            mapping.Remove(match.Name!);
        else if (match.Parent is SpecSequence sequence)
            sequence.Items.RemoveAt(match.Index);
    }

    private static void Update(OverlayTargetMatch match, SpecNode update)
    {
        if (match.Node is SpecSequence sequence)
            sequence.Items.Add(update.Clone());
        else if (match.Node is SpecMapping mapping && update is SpecMapping members)
            Merge(mapping, members);
        else if (match.Parent is SpecMapping parent)
            parent.Set(new SpecMember(parent.Find(match.Name!)!.Key, update.Clone()));
        else if (match.Parent is SpecSequence items)
            items.Items[match.Index] = update.Clone();
    }

    private static void Merge(SpecMapping target, SpecMapping update)
    {
        foreach (SpecMember member in update.Members)
        {
            switch (target[member.Name], member.Value)
            {
                case (SpecMapping mine, SpecMapping theirs):
                    Merge(mine, theirs);
                    break;

                case (SpecSequence mine, SpecSequence theirs):
                    mine.Items.AddRange(theirs.Items.Select(item => item.Clone()));
                    break;

                default:
                    target.Set(new SpecMember(member.Key, member.Value.Clone()));
                    break;
            }
        }
    }
}
