using System.Collections.Generic;
using Tavus.Generator.Spec;

namespace Tavus.Generator.Parser;

/// <summary>Compares schemas of one document by what they mean.</summary>
internal sealed class SameSchema(SpecDocument document) : IEqualityComparer<SchemaPart>
{
    public bool Equals(SchemaPart left, SchemaPart right) =>
        ReferenceEquals(left, right)
        || SchemaEquality.AreEqual(new SchemaPlace(document, document.Find(left.Pointer)), new SchemaPlace(document, document.Find(right.Pointer)));

    // Equal schemas may be written differently: only the comparison tells.
    public int GetHashCode(SchemaPart part) => 0;
}
