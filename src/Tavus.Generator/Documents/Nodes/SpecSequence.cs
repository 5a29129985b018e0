using System.Collections.Generic;

namespace Tavus.Generator.Documents;

/// <summary>A sequence (YAML) or array (JSON).</summary>
internal sealed class SpecSequence(SourceFile file, int start, int length) : SpecNode(file, start, length)
{
    public List<SpecNode> Items { get; } = [];

    public override SpecNode Clone()
    {
        var copy = new SpecSequence(File, Start, Length);
        foreach (SpecNode item in Items)
            copy.Items.Add(item.Clone());

        return copy;
    }
}
