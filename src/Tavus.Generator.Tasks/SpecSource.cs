using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Generator.Tasks;

/// <summary>The addresses of a refresh, and which of them is used.</summary>
internal sealed class SpecSource(RefreshRequest request, SpecDownloader downloader, CandidateReader reader, RefreshLog log)
{
    /// <summary>One entry for each document: its addresses, the best first.</summary>
    /// <exception cref="RefreshException">One of them is not an address from which a document can be downloaded.</exception>
    public List<SpecAddress[]> Addresses() => request.Urls.Count > 0
        ? request.Urls.Select(url => new[] { Parse(url) }).ToList()
        : [request.KnownUrls.Select(Parse).ToArray()];

    /// <summary>The document of the first address that has a usable one.</summary>
    public async Task<Candidate> DownloadAsync(SpecAddress[] alternatives, CancellationToken cancellationToken)
    {
        var failures = new List<RefreshException>();
        foreach (SpecAddress address in alternatives)
        {
            try
            {
                return await DownloadAsync(address, cancellationToken).ConfigureAwait(false);
            }
            catch (RefreshException exception)
            {
                failures.Add(exception);
            }
        }

        throw failures.Count == 0
            ? new RefreshException("There is no address to download from; set TavusSpecUrl.")
            : new RefreshException(string.Join(" ", failures.Select(failure => failure.Message)) + Hint(failures, alternatives));
    }

    private async Task<Candidate> DownloadAsync(SpecAddress address, CancellationToken cancellationToken)
    {
        log.Info($"Downloading {address.Display} …");
        SpecDownload download = await downloader.DownloadAsync(address, cancellationToken).ConfigureAwait(false);
        Candidate candidate = reader.Read(download, cancellationToken);
        if (download.MovedTo is { } target)
            log.Warn($"{address.Display} has moved to {SpecAddress.Show(target)}; set TavusSpecUrl to the new address.");

        return candidate;
    }

    // Where the vendor has its document now, for an address of the vendor that is gone.
    private string Hint(List<RefreshException> failures, SpecAddress[] tried)
    {
        IEnumerable<SpecAddress> known = request.KnownUrls.Select(Parse)
            .Where(address => tried.Any(other => other.Uri.Authority == address.Uri.Authority) && tried.All(other => other.Uri != address.Uri));
        return failures.Any(failure => failure.IsNotFound) && known.FirstOrDefault() is { } address ? $" The document may be at {address.Display} now." : "";
    }

    private SpecAddress Parse(string url) => SpecAddress.Parse(url, request.ProjectDirectory);
}
