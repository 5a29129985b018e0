using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Tavus.Generator.Model;
using Tavus.Generator.Refresh;
using Tavus.Generator.Tasks.Removed;

namespace Tavus.Generator.Tasks;

/// <summary>Downloads all documents, checks all of them, compares the generated clients, and only then replaces files.</summary>
internal sealed class SpecRefresh(RefreshRequest request, RefreshLog log)
{
    private readonly GeneratorOptions _options = new(
        request.Namespace ?? GeneratorOptions.Default.Namespace,
        request.ClientName ?? GeneratorOptions.Default.ClientName,
        request.Accessibility ?? GeneratorOptions.Default.Accessibility)
    {
        Include = request.Include,
        Exclude = request.Exclude,
    };

    private string RemovedPath => Path.Combine(request.Directory, RemovedOverlay.Name);

    /// <exception cref="RefreshException">A document cannot be used; nothing was changed.</exception>
    public async Task<RefreshResult> RunAsync(CancellationToken cancellationToken)
    {
        SpecText[] current = request.Documents.Where(File.Exists).Select(Load).ToArray();
        SpecText[] overlays = request.Overlays
            .Where(path => File.Exists(path) && Path.GetFullPath(path) != Path.GetFullPath(RemovedPath))
            .Select(Load)
            .ToArray();
        var reader = new CandidateReader(request, current, overlays, _options);
        List<Candidate> candidates = await DownloadAsync(reader, cancellationToken).ConfigureAwait(false);
        if (candidates.GroupBy(candidate => candidate.Text.Path).FirstOrDefault(group => group.Count() > 1) is { } clash)
            throw new RefreshException($"Several addresses give a file '{Path.GetFileName(clash.Key)}'; rename one of the documents.");

        Candidate[] changed = candidates.Where(candidate => !HasContent(candidate.Text)).ToArray();
        var report = new RefreshReport(request, log);
        report.UpToDate(candidates.Except(changed));
        if (changed.Length == 0)
            return new RefreshResult(HasChanged: false, []);

        SpecText[] replacements = changed.Select(candidate => candidate.Text).ToArray();
        var comparison = SpecComparison.Make(request, current, replacements, overlays, _options, cancellationToken);
        if (!request.ChecksOnly)
            Write(changed, comparison);

        report.Changed(changed, current, comparison);
        return new RefreshResult(HasChanged: true, comparison.Changes);
    }

    private async Task<List<Candidate>> DownloadAsync(CandidateReader reader, CancellationToken cancellationToken)
    {
        var candidates = new List<Candidate>();
        using var downloader = new SpecDownloader(request.Limits, log.Info);
        var source = new SpecSource(request, downloader, reader, log);
        foreach (SpecAddress[] alternatives in source.Addresses())
        {
            if (alternatives.Length == 1 && SpecIndex.IsIndex(alternatives[0]))
                candidates.AddRange(await source.DownloadPagesAsync(alternatives[0], cancellationToken).ConfigureAwait(false));
            else
                candidates.Add(await source.DownloadAsync(alternatives, cancellationToken).ConfigureAwait(false));
        }

        return candidates;
    }

    private void Write(Candidate[] changed, SpecComparison comparison)
    {
        SpecFolder.DeleteLeftovers(request.Directory);
        List<SpecText> files = changed.Select(candidate => candidate.Text).ToList();
        if (comparison.Removed.Text is { } removed)
            files.Add(removed);

        SpecFolder.ReplaceAll(files);
        if (comparison.Removed.Text is null)
            SpecFolder.Delete(RemovedPath);

        try
        {
            comparison.WriteChanges(request.Directory, string.Join(", ", changed.Select(RefreshReport.Describe)));
        }
        catch (RefreshException exception)
        {
            log.Warn($"The documents are refreshed, but {exception.Message}");
        }
    }

    private static SpecText Load(string path) => new(path, File.ReadAllBytes(path));

    private static bool HasContent(SpecText text) => File.Exists(text.Path) && File.ReadAllBytes(text.Path).SequenceEqual(text.Content);
}
