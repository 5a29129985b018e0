using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>The names of a group of components. Two that differ in case or punctuation alone would ask for one name in C#.</summary>
/// <param name="names">The names in the document.</param>
internal sealed class ComponentNameSet(IEnumerable<string>? names)
{
    private readonly HashSet<string> _taken = new(names?.Select(Plain) ?? [], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A new name for the target of a reference: the last segment of the pointer, or the name of the file; with a number where it is taken.
    /// </summary>
    public string Add(string reference)
    {
        string[] parts = reference.Split(['#'], 2);
        string last = parts.Length == 2 && parts[1].LastIndexOf('/') is var slash and >= 0
            ? SpecPointer.Parse(parts[1].Substring(slash)).Segments[0]
            : Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(parts[0]));
        string name = new(last.Select(character => IsAllowed(character) ? character : '_').ToArray());
        if (Plain(name).Length == 0) name = "Component";

        string free = name;
        while (!_taken.Add(Plain(free)))
        {
            int number = _numbers.TryGetValue(name, out int previous) ? previous + 1 : 2;
            free = name + number;
            _numbers[name] = number;
        }

        return free;
    }

    private static string Plain(string name) => new(name.Where(IsLetterOrDigit).ToArray());

    private static bool IsAllowed(char character) => IsLetterOrDigit(character) || character is '.' or '-' or '_';

    private static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
