using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Documents;

/// <summary>
/// A selected node and where it hangs: by <paramref name="Name"/> in a mapping, or by <paramref name="Index"/> in a sequence.
/// </summary>
internal sealed record OverlayTargetMatch(SpecNode Node, SpecNode? Parent, string? Name, int Index);
