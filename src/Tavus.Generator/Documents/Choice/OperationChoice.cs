using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>
/// Removes the operations from documents that <c>TavusInclude</c> does not list or <c>TavusExclude</c> does, with everything that only they
/// use. A document without operations remains as it is.
/// </summary>
internal sealed class OperationChoice(string? include, string? exclude)
{
    private readonly IReadOnlyList<OperationPattern> _include = OperationPattern.ParseAll(include);
    private readonly IReadOnlyList<OperationPattern> _exclude = OperationPattern.ParseAll(exclude);

    /// <summary>Removes the other operations, and from the list the documents of which none is left.</summary>
    /// <returns>Whether there is something to generate from.</returns>
    public bool Apply(List<SpecDocument> documents, DiagnosticBag diagnostics)
    {
        if (_include.Count == 0 && _exclude.Count == 0)
            return true;

        Dictionary<SpecDocument, LocatedOperation[]> operations =
            documents.ToDictionary(document => document, document => LocatedOperation.FindAll(document).ToArray());
        LocatedOperation[] all = operations.Values.SelectMany(found => found).ToArray();
        if (all.Length == 0)
            return true;

        Check("TavusInclude", _include, all, diagnostics);
        Check("TavusExclude", _exclude, all, diagnostics);
        foreach (KeyValuePair<SpecDocument, LocatedOperation[]> found in operations.Where(found => found.Value.Length > 0))
        {
            LocatedOperation[] kept = found.Value.Where(IsKept).ToArray();
            if (kept.Length == 0)
                documents.Remove(found.Key);
            else if (kept.Length < found.Value.Length)
                UnusedParts.Remove(found.Key, found.Value, kept);
        }

        if (operations.Any(found => found.Value.Length > 0 && documents.Contains(found.Key)))
            return true;

        diagnostics.Report(
            DiagnosticIds.InvalidOption, null,
            $"TavusInclude and TavusExclude leave none of the {all.Length} operations, so nothing is generated; "
                + "change their entries to match the operations that the project calls.");
        return false;
    }

    private bool IsKept(LocatedOperation operation) =>
        (_include.Count == 0 || _include.Any(entry => entry.IsMatch(operation))) && !_exclude.Any(entry => entry.IsMatch(operation));

    private static void Check(
        string property, IReadOnlyList<OperationPattern> entries, LocatedOperation[] operations, DiagnosticBag diagnostics)
    {
        foreach (OperationPattern entry in entries.Where(entry => !operations.Any(entry.IsMatch)))
        {
            string advice = entry.FindNear(operations) is { } near
                ? $"write '{near}'"
                : "use an operationId, a tag, or a path of the documents, or remove the entry";
            diagnostics.Report(
                DiagnosticIds.UnmatchedChoice, null, $"The entry '{entry.Text}' of {property} matches no operation; {advice}.");
        }
    }
}
