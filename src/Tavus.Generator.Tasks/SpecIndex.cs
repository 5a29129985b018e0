using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tavus.Generator.Tasks;

/// <summary>An index of the pages of a documentation (<c>llms.txt</c>): Markdown with links.</summary>
internal static class SpecIndex
{
    private const int MaxPages = 500;
    private static readonly Regex Link = new(@"\]\((?<url>[^)\s]+\.(?:md|ya?ml|json))\)", RegexOptions.IgnoreCase);

    public static bool IsIndex(SpecAddress address) =>
        !address.Uri.IsFile && address.Uri.AbsolutePath.EndsWith("/llms.txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>The documents and the pages to which an index of the same server links.</summary>
    /// <exception cref="RefreshException">There are none, or too many.</exception>
    public static (IReadOnlyList<SpecAddress> Documents, IReadOnlyList<SpecAddress> Pages) Read(SpecDownload index)
    {
        SpecAddress[] links = Link.Matches(index.Text).Cast<Match>()
            .Select(match => Uri.TryCreate(index.Address.Uri, match.Groups["url"].Value, out Uri? uri) ? uri : null)
            .OfType<Uri>()
            .Where(uri => uri.Scheme == index.Address.Uri.Scheme && uri.Authority == index.Address.Uri.Authority)
            .Distinct()
            .Select(SpecAddress.OfPage)
            .ToArray();
        if (links.Length is 0 or > MaxPages)
        {
            string found = $"{index.Address.Display} ({index.Description}) links to {Count.Of(links.Length, "page")} of its server";
            throw new RefreshException($"{found}; 1 to {MaxPages} are expected.");
        }

        ILookup<bool, SpecAddress> byKind = links
            .ToLookup(address => address.Uri.AbsolutePath.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        return (byKind[false].ToArray(), byKind[true].ToArray());
    }
}
