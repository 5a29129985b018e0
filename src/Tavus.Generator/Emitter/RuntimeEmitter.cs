using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>
/// Prints the support code that every client has. It is kept as C# files (folder Runtime) whose <c>#if</c> lines are resolved here,
/// by the consumer's references and the document; empty files are skipped. All of them go into one: each output costs time at every
/// keystroke.
/// </summary>
internal static class RuntimeEmitter
{
    private static readonly Lazy<SupportSource[]> Sources = new(SupportSource.ReadAll);

    // Few combinations ever occur in one process, and each of them is the same for every edit of a document.
    private static readonly ConcurrentDictionary<string, SupportText> Resolved = new();

    /// <summary>The file of the types that users do not name, including those that depend on the document.</summary>
    public static GeneratedFile Emit(ClientModel client, TypeEmitter types, SupportText support)
    {
        string header = FileHeader.For(client, FileHeader.SupportNamespaceOf(client), usesObsolete: client.HasDeprecatedTypes);
        var writer = new CodeWriter(header + support.Hidden);
        if (client.Enums.Count > 0)
            EnumEmitter.EmitLookup(writer, client, types);

        ResolvedTypesEmitter.Emit(writer, client, types);
        if (client.SecretNames.Any())
            ObjectJsonEmitter.EmitSecrets(writer, client);

        return new GeneratedFile("Runtime.g.cs", writer.Finish());
    }

    /// <summary>The support code that a client needs.</summary>
    public static SupportText Resolve(ClientModel client)
    {
        SortedSet<string> symbols = RuntimeFeatures.Of(client);
        GeneratorOptions options = client.Options;
        return Resolved.GetOrAdd($"{options.Namespace} {options.Stem} {options.Accessibility} {string.Join(" ", symbols)}", _ =>
        {
            string offered = Text(symbols, options, isOffered: true, out SortedSet<string> _);
            string hidden = Text(symbols, options, isOffered: false, out SortedSet<string> usings);
            usings.UnionWith(SupportNames.Usings(hidden, options));
            return new SupportText(offered, string.Concat(usings) + "\n" + hidden);
        });
    }

    private static string Text(SortedSet<string> symbols, GeneratorOptions options, bool isOffered, out SortedSet<string> usings)
    {
        usings = new SortedSet<string>(StringComparer.Ordinal);
        var parts = new List<string>();
        foreach (SupportSource source in Sources.Value.Where(source => source.IsOffered == isOffered))
        {
            string text = source.Resolve(symbols, options.Accessibility);
            if (text.Length == 0)
                continue;

            parts.Add(text);
            usings.UnionWith(source.Usings);
        }

        return SupportNames.Rename(string.Join("\n", parts), options);
    }
}
