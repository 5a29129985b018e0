using System.Collections.Generic;

namespace Tavus.Generator.Parsing;

/// <summary>The names of one declaration space, such as the members of a class. The first user of a name keeps it.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    public NameScope(IEnumerable<string> reserved) => _taken = new HashSet<string>(reserved);

    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>Takes <paramref name="name"/>, or the first that is free of it with <c>Value</c>, 2, 3, … behind it.</summary>
    public string Take(string name)
    {
        if (_taken.Add(name))
            return name;

        if (_taken.Add(name + "Value"))
            return name + "Value";

        int number = 2;
        while (!_taken.Add(name + number))
            number++;

        return name + number;
    }
}
