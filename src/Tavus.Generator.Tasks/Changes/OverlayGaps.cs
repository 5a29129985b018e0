using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tavus.Generator.Refresh;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>The parts of overlays that no longer fit the documents.</summary>
internal static class OverlayGaps
{
    /// <summary>The diagnostics about overlays with the new documents that the old ones did not have.</summary>
    public static IReadOnlyList<string> Find(SpecReading old, SpecReading @new, IEnumerable<SpecText> overlays)
    {
        HashSet<string> paths = [.. overlays.Select(overlay => overlay.Path)];
        HashSet<SpecProblem> known = [.. old.Problems];
        return @new.Problems
            .Where(problem => paths.Contains(problem.Path) && !known.Contains(problem))
            .Select(problem => OneLine.Of($"{Path.GetFileName(problem.Path)}({problem.Line}): {problem.Id}: {problem.Message}"))
            .ToArray();
    }
}
