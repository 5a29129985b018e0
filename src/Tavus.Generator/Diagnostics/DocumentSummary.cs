using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Diagnostics;

/// <summary>
/// Flaws that users cannot correct should not fill their builds: one warning for each document counts them. They are
/// listed in editors as information, and in builds with the option <c>TavusVerbose</c>. Where nothing is generated from a document, its
/// flaws may be the reason, and are listed.
/// </summary>
internal static class DocumentSummary
{
    private static readonly (string Id, string One, string Many)[] Kinds =
    [
        (DiagnosticIds.InvalidReference, "reference cannot be resolved", "references cannot be resolved"),
        (DiagnosticIds.InvalidElement, "part is not valid OpenAPI", "parts are not valid OpenAPI"),
        (DiagnosticIds.UnsupportedElement, "part is not supported", "parts are not supported"),
        (DiagnosticIds.NameClash, "name is changed because of a conflict", "names are changed because of conflicts"),
        (DiagnosticIds.DuplicateKey, "key is repeated", "keys are repeated"),
    ];

    private static readonly string[] FatalIds =
    [
        DiagnosticIds.InvalidSyntax, DiagnosticIds.UnsupportedDocument, DiagnosticIds.NoOperations, DiagnosticIds.TooLarge,
        DiagnosticIds.InternalError,
    ];

    /// <summary>The diagnostics to report.</summary>
    /// <param name="isVerbose">Whether each flaw is a warning.</param>
    public static EquatableArray<DiagnosticInfo> Of(IReadOnlyList<DiagnosticInfo> all, bool isVerbose)
    {
        HashSet<string> unused = new(all.Where(IsFatal).Select(item => item.Location!.FilePath));
        IEnumerable<DiagnosticInfo> summaries = all
            .Where(item => IsFlaw(item) && !IsListed(item))
            .GroupBy(item => item.Location!.FilePath)
            .Select(group => Summary(group.Key, group.ToList()));
        return all
            .Select(item => IsFlaw(item) ? item with { Severity = IsListed(item) ? SpecSeverity.Warning : SpecSeverity.Info } : item)
            .Concat(summaries)
            .ToEquatableArray();

        bool IsListed(DiagnosticInfo flaw) => isVerbose || unused.Contains(flaw.Location!.FilePath);
    }

    private static bool IsFatal(DiagnosticInfo item) => item is { Severity: null, Location: not null } && FatalIds.Contains(item.Id);

    private static bool IsFlaw(DiagnosticInfo item) =>
        item is { Severity: null, Location: not null } && Kinds.Any(kind => kind.Id == item.Id);

    private static DiagnosticInfo Summary(string path, List<DiagnosticInfo> flaws)
    {
        string[] counts = Kinds
            .Select(kind => (kind, Count: flaws.Where(flaw => flaw.Id == kind.Id).Sum(flaw => flaw.Omitted > 0 ? flaw.Omitted : 1)))
            .Where(pair => pair.Count > 0)
            .Select(pair => $"{pair.Count} {(pair.Count == 1 ? pair.kind.One : pair.kind.Many)} ({pair.kind.Id})")
            .ToArray();
        string list = counts.Length == 1
            ? counts[0]
            : string.Join(", ", counts.Take(counts.Length - 1)) + " and " + counts[counts.Length - 1];
        return new DiagnosticInfo(
            DiagnosticIds.FlawedDocument,
            new SourceLocation(path, default, default),
            new EquatableArray<string>(
                [$"In this document, {list}. A client is generated; to list the flaws, build with -p:TavusVerbose=true."]));
    }
}
