using System.Collections.Generic;

namespace Tavus.Generator.Documents;

/// <summary>A name and its value. Diagnostics point at names: the end marks of block collections run on to the next token.</summary>
internal sealed record SpecMember(SpecScalar Key, SpecNode Value)
{
    public string Name => Key.Text;
}
