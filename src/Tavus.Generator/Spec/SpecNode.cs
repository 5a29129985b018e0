using System.Collections.Generic;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Spec;

/// <summary>A value of a YAML or JSON document that knows where it stands. Lives inside one step of the pipeline, never in its cache.</summary>
internal abstract class SpecNode(SourceFile file, int start, int length)
{
    public SourceFile File { get; } = file;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public LocationInfo Location => File.Locate(Start, Length);

    /// <summary>A copy that shares no mutable part with this node.</summary>
    public abstract SpecNode Clone();
}

/// <summary>A mapping (YAML) or object (JSON). Names are unique; the last value of a repeated one counts.</summary>
internal sealed class SpecMapping(SourceFile file, int start, int length) : SpecNode(file, start, length)
{
    // Nearly all mappings are smaller, and then looking through them is faster than an index and takes no memory.
    private const int IndexedFrom = 9;

    private readonly List<SpecMember> _members = [];
    private Dictionary<string, int>? _indexes;

    public IReadOnlyList<SpecMember> Members => _members;

    public SpecNode? this[string name] => Find(name)?.Value;

    public SpecMember? Find(string name) => IndexOf(name) is var index and >= 0 ? _members[index] : null;

    public void Set(SpecMember member)
    {
        int index = IndexOf(member.Name);
        if (index >= 0)
        {
            _members[index] = member;
            return;
        }

        _indexes?.Add(member.Name, _members.Count);
        _members.Add(member);
    }

    public void Remove(string name)
    {
        int index = IndexOf(name);
        if (index < 0)
            return;

        _members.RemoveAt(index);

        // Without its last member the index is still right; otherwise it is made anew when it is needed.
        if (index == _members.Count)
            _indexes?.Remove(name);
        else
            _indexes = null;
    }

    public override SpecNode Clone()
    {
        var copy = new SpecMapping(File, Start, Length);
        foreach (SpecMember member in _members)
            copy._members.Add(new SpecMember(member.Key, member.Value.Clone()));

        return copy;
    }

    private int IndexOf(string name)
    {
        if (_members.Count >= IndexedFrom)
            return (_indexes ??= CreateIndex()).TryGetValue(name, out int found) ? found : -1;

        for (int index = 0; index < _members.Count; index++)
        {
            if (_members[index].Name == name)
                return index;
        }

        return -1;
    }

    private Dictionary<string, int> CreateIndex()
    {
        var indexes = new Dictionary<string, int>(_members.Count);
        for (int index = 0; index < _members.Count; index++)
            indexes.Add(_members[index].Name, index);

        return indexes;
    }
}

/// <summary>A name and its value. Diagnostics point at names: the end marks of block collections run on to the next token.</summary>
internal sealed record SpecMember(SpecScalar Key, SpecNode Value)
{
    public string Name => Key.Text;
}

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

/// <summary>A scalar: its text as the document has it, and what it stands for by the YAML 1.2 core schema or by JSON.</summary>
internal sealed class SpecScalar(SourceFile file, int start, int length, string text, ScalarKind kind) : SpecNode(file, start, length)
{
    public string Text { get; } = text;

    public ScalarKind Kind { get; } = kind;

    public override SpecNode Clone() => this;
}

/// <summary>What a scalar stands for.</summary>
internal enum ScalarKind
{
    Text,
    Number,
    Boolean,
    Null,
}
