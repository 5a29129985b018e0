using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Refresh;

/// <summary>
/// Finds signs of a document that was cut: the beginning of a YAML document is often a valid document. It is compared with the document
/// that it would replace, since published documents have some of these defects from the start.
/// </summary>
internal static class SpecCompleteness
{
    /// <summary>Why the document seems to be the beginning of a longer one, or null.</summary>
    /// <param name="previous">The documents that the project has now.</param>
    public static string? FindCut(SpecText text, IReadOnlyList<SpecText> previous)
    {
        if (previous.Any(other => IsBeginning(text.Content, other.Content)))
            return "it is the beginning of the document that the project has now; if it is complete, delete that one and refresh again";

        if (Read(text) is not { } document)
            return null;

        if (IsOpenPage(document.File))
            return "its code block is not closed";

        if (previous.Any(other => other.Path == text.Path && EndsLine(other)) && !EndsLine(text) && !IsJson(text))
            return "it ends within a line";

        SpecDocument[] old = previous.Select(Read).OfType<SpecDocument>().ToArray();
        return FindOpenEnd(document.Root) ?? FindDangling(document, old) ?? FindUnusedSchemes(document, old);
    }

    private static bool IsBeginning(byte[] text, byte[] other) => text.Length < other.Length && text.SequenceEqual(other.Take(text.Length));

    private static bool IsOpenPage(SourceFile file) =>
        file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !MarkdownOpenApiBlock.Find(file, file.Text.ToString()).IsClosed;

    private static bool EndsLine(SpecText text) => text.Content.LastOrDefault() == '\n';

    // JSON without its end is never well-formed.
    private static bool IsJson(SpecText text) => text.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static SpecDocument? Read(SpecText text)
    {
        try
        {
            return SpecDocumentReader.Read(new SourceFile(text.Path, text.GetText()!), new DiagnosticBag());
        }
        catch (SpecException)
        {
            return null;
        }
    }

    // The end of the document: a key without a value, or an operation without responses.
    private static string? FindOpenEnd(SpecMapping root)
    {
        SpecNode node = root;
        string? name = null;
        while (LastChild(node) is var (key, value))
        {
            if (key is not null && KeywordTable.IsMethod(key) && value is SpecMapping operation && operation.Find("responses") is null)
                return $"its last operation, '{name} {key}', has no responses";

            name = key ?? name;
            node = value;
        }

        return node is SpecScalar { Kind: ScalarKind.Null, Length: 0 } && name is not null ? $"its last key, '{name}', has no value" : null;
    }

    private static (string? Key, SpecNode Value)? LastChild(SpecNode node) => node switch
    {
        SpecMapping { Members.Count: > 0 } mapping => LastMember(mapping.Members),
        SpecSequence { Items.Count: > 0 } sequence => (null, sequence.Items[sequence.Items.Count - 1]),
        _ => null,
    };

    private static (string?, SpecNode) LastMember(IReadOnlyList<SpecMember> members) =>
        (members[members.Count - 1].Name, members[members.Count - 1].Value);

    private static string? FindDangling(SpecDocument document, SpecDocument[] previous)
    {
        var known = new HashSet<string>(previous.SelectMany(SpecReferences.FindDangling));
        string? dangling = SpecReferences.FindDangling(document).FirstOrDefault(name => !known.Contains(name));
        return dangling is null ? null : $"it refers to '{dangling}', which it does not contain";
    }

    private static string? FindUnusedSchemes(SpecDocument document, SpecDocument[] previous) =>
        HasUnusedSchemes(document) && previous.Any(old => SpecReferences.HasSchemes(old) && SpecReferences.FindRequirements(old).Any())
            ? "its security schemes are not used, and those of the current document are"
            : null;

    private static bool HasUnusedSchemes(SpecDocument document) =>
        SpecReferences.HasSchemes(document) && !SpecReferences.FindRequirements(document).Any();
}
