using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Tavus.Generator.Emitter;

/// <summary>A file of the support code: C# whose <c>#if</c> lines are resolved when a client is printed.</summary>
internal sealed class SupportSource
{
    private const string Prefix = "Runtime/";

    private readonly string[] _lines;

    private SupportSource(string text)
    {
        string[] lines = text.Replace("\r\n", "\n").Split('\n');
        IsOffered = lines.Contains("namespace Tavus;");
        Usings = lines.Where(IsUsing).Select(line => line + "\n").ToArray();
        _lines = lines.Where(line => !IsUsing(line) && !line.StartsWith("namespace ", StringComparison.Ordinal)).ToArray();
    }

    /// <summary>Whether users name its types: then they are in the client's namespace.</summary>
    public bool IsOffered { get; }

    public IReadOnlyList<string> Usings { get; }

    public static SupportSource[] ReadAll()
    {
        Assembly assembly = typeof(SupportSource).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(name => name.Substring(0, name.Length - ".cs".Length), StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                return new SupportSource(reader.ReadToEnd());
            })
            .ToArray();
    }

    /// <summary>The types of the file, as far as the client needs them; empty where it needs none.</summary>
    public string Resolve(ISet<string> symbols, string accessibility)
    {
        var text = new StringBuilder();
        var kept = new Stack<bool>();
        kept.Push(true);
        foreach (string line in _lines)
        {
            if (line.StartsWith("#if ", StringComparison.Ordinal))
            {
                string symbol = line.Substring(4).Trim();
                kept.Push(kept.Peek() && symbols.Contains(symbol.TrimStart('!')) != symbol.StartsWith("!", StringComparison.Ordinal));
            }
            else if (line.StartsWith("#else", StringComparison.Ordinal))
            {
                bool isTaken = kept.Pop();
                kept.Push(kept.Peek() && !isTaken);
            }
            else if (line.StartsWith("#endif", StringComparison.Ordinal))
            {
                kept.Pop();
            }
            else if (kept.Peek())
            {
                Append(text, line, accessibility);
            }
        }

        return text.ToString().Trim('\n') is { Length: > 0 } code ? code + "\n" : "";
    }

    private static void Append(StringBuilder text, string line, string accessibility)
    {
        // A removed part may have been between blank lines.
        if (text.Length > 1
            && text[text.Length - 2] == '\n'
            && (line.Length == 0 || line.TrimStart().StartsWith("}", StringComparison.Ordinal)))
            text.Length--;

        // The top-level types get the accessibility of the project's option.
        bool isType = line.StartsWith("public ", StringComparison.Ordinal);
        text.Append(isType ? accessibility + line.Substring("public".Length) : line).Append('\n');
    }

    private static bool IsUsing(string line) => line.StartsWith("using global::", StringComparison.Ordinal);
}
