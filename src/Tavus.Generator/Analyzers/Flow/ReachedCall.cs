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

    /// <summary>Whether anything is done with a property of the object before the call.</summary>
    public bool Touches(IPropertySymbol property) =>
        Writes.Any(write => SymbolEqualityComparer.Default.Equals(write.Property, property));

    public ReachedCall After(IEnumerable<MemberWrite> earlier) => new(Call, earlier.Concat(Writes).ToList());

    /// <summary>The same call, as the object inside of the property sees it.</summary>
    public ReachedCall ForPart() => new(Call, new List<MemberWrite>());
}
