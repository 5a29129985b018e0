using System.Collections.Generic;

namespace Tavus.Generator.Tasks;

/// <summary>The input of a refresh: addresses, and the project.</summary>
/// <param name="Urls">The addresses of the project; none for the known ones.</param>
/// <param name="KnownUrls">The addresses of the vendor's document, of which the first that works is used.</param>
/// <param name="Directory">The folder for the documents.</param>
/// <param name="Documents">The documents that the client is generated from now.</param>
/// <param name="Origin">Why it is these documents.</param>
/// <param name="ChecksOnly">Whether no file is written.</param>
internal sealed record RefreshRequest(
    IReadOnlyList<string> Urls,
    IReadOnlyList<string> KnownUrls,
    string Directory,
    string ProjectDirectory,
    IReadOnlyList<string> Documents,
    DocumentOrigin Origin,
    IReadOnlyList<string> Overlays,
    string? Namespace,
    string? ClientName,
    string? Accessibility,
    bool ChecksOnly,
    DownloadLimits Limits)
{
    /// <summary>The operations of the client; null for all.</summary>
    public string? Include { get; init; }

    /// <summary>The operations that the client does not have; null for none.</summary>
    public string? Exclude { get; init; }
}
