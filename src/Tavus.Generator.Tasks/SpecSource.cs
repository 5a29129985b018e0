using System;
using System.Collections.Generic;
using System.Diagnostics;
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

    /// <summary>All documents of an index: those that it links to, else those in its pages.</summary>
    public async Task<List<Candidate>> DownloadPagesAsync(SpecAddress index, CancellationToken cancellationToken)
    {
        log.Info($"Downloading {index.Display} …");
        SpecDownload download = await downloader.DownloadAsync(index, cancellationToken).ConfigureAwait(false);
        (IReadOnlyList<SpecAddress> documents, IReadOnlyList<SpecAddress> pages) = SpecIndex.Read(download);
        List<Candidate> candidates = await DownloadDocumentsAsync(documents, cancellationToken).ConfigureAwait(false);
        if (candidates.Count == 0)
            candidates = await DownloadDocumentsAsync(pages, cancellationToken).ConfigureAwait(false);

        return candidates.Count > 0
            ? candidates
            : throw new RefreshException($"{index.Display}: none of its pages has an OpenAPI document.");
    }

    private async Task<List<Candidate>> DownloadDocumentsAsync(IReadOnlyList<SpecAddress> addresses, CancellationToken cancellationToken)
    {
        var candidates = new List<Candidate>();
        Stopwatch watch = Stopwatch.StartNew();
        for (int index = 0; index < addresses.Count; index++)
        {
            if (watch.Elapsed > request.Limits.Progress)
            {
                watch.Restart();
                log.Info($"{index} of {Count.Of(addresses.Count, "page")} …");
            }

            SpecDownload download = await downloader.DownloadAsync(addresses[index], cancellationToken).ConfigureAwait(false);
            if (CandidateReader.HasDocument(download))
                candidates.Add(reader.Read(download, cancellationToken));
        }

        return candidates;
    }

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

    // The current address of the vendor's document, for an address that no longer works.
    private string Hint(List<RefreshException> failures, SpecAddress[] tried)
    {
        if (!failures.Any(failure => failure.IsNotFound))
            return "";

        SpecAddress? known = request.KnownUrls.Select(Parse)
            .Where(address => tried.Any(other => other.Uri.Authority == address.Uri.Authority))
            .FirstOrDefault(address => tried.All(other => other.Uri != address.Uri));
        return known is null ? "" : $" The document may be at {known.Display} now.";
    }

    private SpecAddress Parse(string url) => SpecAddress.Parse(url, request.ProjectDirectory);
}
