using System;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>Reads a file into nodes, by its extension: YAML, JSON, or a Markdown page with one of them.</summary>
internal static class NodeFileReader
{
    /// <exception cref="SpecException">The file cannot be read; the exception has the reason and the location.</exception>
    public static SpecNode Read(SourceFile file, DiagnosticBag diagnostics)
    {
        string text = file.Text.ToString();
        int nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            throw new SpecException(
                DiagnosticIds.InvalidSyntax, file.Locate(nul, 1),
                "The file is not UTF-8 text (it contains NUL characters); save it as UTF-8.");
        }

        try
        {
            return Read(file, text, diagnostics);
        }
        catch (SpecException exception) when (exception.Id == DiagnosticIds.InvalidSyntax)
        {
            throw MistakenText.FindConflict(file, text) ?? exception;
        }
    }

    private static SpecNode Read(SourceFile file, string text, DiagnosticBag diagnostics)
    {
        if (HasExtension(file, ".md"))
        {
            MarkdownOpenApiBlock block = MarkdownOpenApiBlock.Find(file, text);
            return block.IsJson
                ? JsonNodeReader.Read(file, block.Text, block.Offset, diagnostics)
                : YamlNodeReader.Read(file, block.Text, block.Offset, diagnostics);
        }

        // Some hosts leave the byte order mark in the text.
        int start = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;
        if (MistakenText.FindMarkup(file, text, start) is { } markup)
            throw markup;

        return HasExtension(file, ".json")
            ? JsonNodeReader.Read(file, text.Substring(start), start, diagnostics)
            : YamlNodeReader.Read(file, text.Substring(start), start, diagnostics);
    }

    private static bool HasExtension(SourceFile file, string extension) =>
        file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
