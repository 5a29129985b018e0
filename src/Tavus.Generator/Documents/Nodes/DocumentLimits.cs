using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>
/// Bounds the size of a document, aliases counted as expanded: a few lines of YAML can expand to billions of nodes, and a deep
/// nesting would overflow the compiler's stack.
/// </summary>
internal sealed class DocumentLimits(SourceFile file)
{
    public const int MaxDepth = 64;
    public const int MaxNodes = 4_000_000;

    private int _nodes;
    private int _depth;

    public void Enter(int position)
    {
        if (++_depth > MaxDepth)
            throw Exceeded(position, $"The document is nested more than {MaxDepth} levels deep");
    }

    public void Leave() => _depth--;

    public void Count(int position, int nodes = 1)
    {
        if (nodes > MaxNodes - _nodes)
            throw Exceeded(position, $"The document has more than {MaxNodes} values, aliases counted as expanded");

        _nodes += nodes;
    }

    /// <summary>Counts a copy of <paramref name="node"/>, which an alias inserts at the present depth.</summary>
    public void CountCopy(SpecNode node, int position)
    {
        Count(position);
        Enter(position);
        if (node is SpecMapping mapping)
        {
            foreach (SpecMember member in mapping.Members)
            {
                Count(position);
                CountCopy(member.Value, position);
            }
        }
        else if (node is SpecSequence sequence)
        {
            foreach (SpecNode item in sequence.Items)
                CountCopy(item, position);
        }

        Leave();
    }

    private SpecException Exceeded(int position, string what) => new(
        DiagnosticIds.TooLarge, file.Locate(position, 1), what + "; split it into several TavusSpec files.");
}
