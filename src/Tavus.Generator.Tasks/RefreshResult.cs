using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Tasks.Changes;

namespace Tavus.Generator.Tasks;

/// <summary>The result of a refresh.</summary>
internal sealed record RefreshResult(bool HasChanged, IReadOnlyList<Change> Changes)
{
    public int BreakingChanges => Changes.Count(change => change.IsBreaking);
}
