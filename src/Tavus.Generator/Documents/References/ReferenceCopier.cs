using System.Collections.Generic;

namespace Tavus.Generator.Documents;

/// <summary>
/// Replaces references into the middle of something by copies. A few references can stand for billions of nodes, or for an endless nesting:
/// the number of copies, their nodes and their depth are limited.
/// </summary>
internal sealed class ReferenceCopier
{
    private const int MaxCopies = 2_000;
    private const int MaxNodes = 500_000;

    private readonly Dictionary<SpecMapping, SpecMapping> _sources = [];

    // The mappings around the present one, and what they are copies of.
    private readonly HashSet<SpecMapping> _open = [];
    private int _copies;
    private int _nodes;

    /// <summary>Begins with the members of a mapping.</summary>
    public void Enter(SpecMapping mapping)
    {
        _open.Add(mapping);
        if (_sources.TryGetValue(mapping, out SpecMapping? source))
            _open.Add(source);
    }

    /// <summary>Ends with the members of a mapping.</summary>
    public void Leave(SpecMapping mapping)
    {
        _open.Remove(mapping);
        if (_sources.TryGetValue(mapping, out SpecMapping? source))
            _open.Remove(source);
    }

    /// <summary>Copies the target into a mapping, in the place of its <c>$ref</c>.</summary>
    /// <param name="depth">How deep the mapping is nested.</param>
    /// <returns>Why it cannot be copied, or null.</returns>
    public string? TryCopy(SpecMapping target, SpecMapping mapping, int depth)
    {
        if (_open.Contains(target))
            return "leads into the middle of something that holds it in turn; make a component of its target";

        if (_copies == MaxCopies || !TryCount(target, depth))
            return "is one of too many, or nested too deep, to be replaced by a copy of its target; make a component of its target";

        _copies++;
        _sources[mapping] = target;
        mapping.Remove("$ref");
        foreach (SpecMember member in ((SpecMapping)target.Clone()).Members)
            mapping.Set(member);

        return null;
    }

    private bool TryCount(SpecNode node, int depth)
    {
        if (depth > DocumentLimits.MaxDepth || ++_nodes > MaxNodes)
            return false;

        if (node is SpecMapping mapping)
        {
            foreach (SpecMember member in mapping.Members)
            {
                if (!TryCount(member.Value, depth + 1))
                    return false;
            }
        }
        else if (node is SpecSequence sequence)
        {
            foreach (SpecNode item in sequence.Items)
            {
                if (!TryCount(item, depth + 1))
                    return false;
            }
        }

        return true;
    }
}
