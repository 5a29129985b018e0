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
    private readonly Dictionary<string, int> _indexes = [];
    private readonly List<SpecMember> _members = [];

    public IReadOnlyList<SpecMember> Members => _members;

    public SpecNode? this[string name] => Find(name)?.Value;

    public SpecMember? Find(string name) => _indexes.TryGetValue(name, out int index) ? _members[index] : null;

    public void Set(SpecMember member)
    {
        if (_indexes.TryGetValue(member.Name, out int index))
        {
            _members[index] = member;
            return;
        }

        _indexes.Add(member.Name, _members.Count);
        _members.Add(member);
    }

    public void Remove(string name)
    {
        if (!_indexes.TryGetValue(name, out int index))
            return;

        _members.RemoveAt(index);
        _indexes.Clear();
        for (int i = 0; i < _members.Count; i++)
            _indexes.Add(_members[i].Name, i);
    }

    public override SpecNode Clone()
    {
        var copy = new SpecMapping(File, Start, Length);
        foreach (SpecMember member in _members)
            copy.Set(new SpecMember(member.Key, member.Value.Clone()));

        return copy;
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
