using System.Collections.Generic;

namespace Tavus.Generator.Documents;

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

    public void RemoveAll(System.Predicate<SpecMember> match)
    {
        if (_members.RemoveAll(match) > 0)
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
