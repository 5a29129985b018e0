using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Docs;

/// <summary>A page of the documentation.</summary>
internal sealed class MarkdownPage(string path)
{
    public string Path { get; } = path;

    public string Text { get; } = File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>All pages, relative to the repository.</summary>
    public static IEnumerable<string> All { get; } = Directory
        .GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
        .Append(Repository.PathOf("README.md"))
        .Append(Repository.PathOf("spec/README.md"))
        .Select(file => System.IO.Path.GetRelativePath(Repository.PathOf("."), file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>The fenced blocks of a language, in their order.</summary>
    public IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Text, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value);

    /// <summary>The C# blocks in their order, each with the OpenAPI document of the page that is shown before it, if any.</summary>
    public IEnumerable<(string Code, string? Document)> CSharpBlocks()
    {
        string? document = null;
        foreach (Match block in Regex.Matches(Text, "^```(csharp|yaml)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline))
        {
            string text = block.Groups[2].Value;
            if (block.Groups[1].Value == "csharp")
                yield return (text, document);
            else if (text.StartsWith("openapi:", StringComparison.Ordinal))
                document = text;
        }
    }

    /// <summary>The targets of links to other files of the repository, as paths.</summary>
    public IEnumerable<string> LinkedFiles() =>
        Regex.Matches(Text, @"\]\(([^)#\s]+)[^)]*\)")
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Select(target => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, target));
}
