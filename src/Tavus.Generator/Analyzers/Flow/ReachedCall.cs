using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>A client call that an object certainly reaches.</summary>
/// <param name="call">The call.</param>
/// <param name="writes">The members that are written between the creation of the object and the call.</param>
internal sealed class ReachedCall(IInvocationOperation call, IReadOnlyList<MemberWrite> writes)
{
    public IInvocationOperation Call { get; } = call;

    public IReadOnlyList<MemberWrite> Writes { get; } = writes;

    public ReachedCall After(IEnumerable<MemberWrite> earlier) => new(Call, earlier.Concat(Writes).ToList());

    /// <summary>The same call, as the object at a path of properties sees it; null where it may be replaced before the call.</summary>
    public ReachedCall? ForPart(IReadOnlyList<IPropertySymbol> path) => Writes.Any(write => write.Replaces(path))
        ? null
        : new ReachedCall(Call, Writes.Where(write => write.IsWithin(path)).Select(write => write.Below(path)).ToList());
}
