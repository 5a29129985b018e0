using System.Collections.Generic;

namespace Tavus.Generator.Parsing;

/// <summary>The names of the client's methods, without <c>Async</c>. The first operation with a name keeps it.</summary>
internal sealed class OperationNames
{
    private readonly HashSet<string> _taken = [];
    private readonly HashSet<string> _chosen = [];

    /// <param name="isChosen">Whether the name is from an <c>operationId</c>.</param>
    public bool TryTake(string name, bool isChosen)
    {
        if (!_taken.Add(name))
            return false;

        if (isChosen)
            _chosen.Add(name);

        return true;
    }

    /// <summary>Whether an operation has a name that the document gives it.</summary>
    public bool IsChosen(string name) => _chosen.Contains(name);
}
