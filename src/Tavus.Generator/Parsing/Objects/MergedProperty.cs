using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>A member of an object.</summary>
/// <param name="Declarations">The schemas that hold for its value together; the object's own is the last.</param>
/// <param name="Alternatives">The schemas of which one may hold as well.</param>
internal sealed record MergedProperty(string WireName, IReadOnlyList<LocatedSchema> Declarations, IReadOnlyList<LocatedSchema> Alternatives)
{
    /// <summary>The schema that speaks for the member.</summary>
    public LocatedSchema Main => Declarations.Count > 0 ? Declarations[Declarations.Count - 1] : Alternatives[0];
}
