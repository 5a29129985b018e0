using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>A member of an object.</summary>
/// <param name="Declarations">The schemas that its value must all match; the object's own is the last.</param>
/// <param name="Alternatives">The schemas of which its value may match one.</param>
internal sealed record MergedProperty(string WireName, IReadOnlyList<LocatedSchema> Declarations, IReadOnlyList<LocatedSchema> Alternatives)
{
    /// <summary>The main schema of the property.</summary>
    public LocatedSchema Main => Declarations.Count > 0 ? Declarations[Declarations.Count - 1] : Alternatives[0];
}
