using System.Collections.Generic;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>Compares schemas of one document by their meaning.</summary>
internal sealed class LocatedSchemaComparer(SpecDocument document) : IEqualityComparer<LocatedSchema>
{
    public bool Equals(LocatedSchema left, LocatedSchema right) =>
        ReferenceEquals(left, right)
        || SchemaStructureComparer.AreEqual(
            new SchemaInDocument(document, document.Find(left.Pointer)), new SchemaInDocument(document, document.Find(right.Pointer)));

    // Equal schemas may be written differently: only a comparison detects this.
    public int GetHashCode(LocatedSchema part) => 0;
}
