using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Tavus.Generator.Model;
using Tavus.Generator.Refresh;

namespace Tavus.Generator.Tasks;

/// <summary>Downloads all documents, checks all of them, and only then replaces files.</summary>
internal sealed class SpecRefresh(RefreshRequest request, RefreshLog log)
{
    private readonly GeneratorOptions _options = new(
        request.Namespace ?? GeneratorOptions.Default.Namespace,
        request.ClientName ?? GeneratorOptions.Default.ClientName,
        request.Accessibility ?? GeneratorOptions.Default.Accessibility);

    /// <exception cref="RefreshException">A document cannot be used; nothing was changed.</exception>
    public async Task<RefreshResult> RunAsync(CancellationToken cancellationToken)
    {
        SpecText[] current = request.Documents.Where(File.Exists).Select(Load).ToArray();
        SpecText[] overlays = request.Overlays.Where(File.Exists).Select(Load).ToArray();
        var reader = new CandidateReader(request, current, overlays, _options);
        List<Candidate> candidates = await DownloadAsync(reader, cancellationToken).ConfigureAwait(false);
        if (candidates.GroupBy(candidate => candidate.Text.Path).FirstOrDefault(group => group.Count() > 1) is { } clash)
            throw new RefreshException($"Several addresses give a file '{Path.GetFileName(clash.Key)}'; rename one of the documents.");

        Candidate[] changed = candidates.Where(candidate => !HasContent(candidate.Text.Path, candidate.Text.Content)).ToArray();
        foreach (Candidate candidate in candidates.Except(changed))
            log.Info($"{Show(candidate.Text.Path)} is up to date ({Count.Of(candidate.Client.Operations.Count, "operation")}).");

        if (!request.ChecksOnly)
            Write(changed);

        return new RefreshResult(changed.Length > 0, 0);
    }

    private async Task<List<Candidate>> DownloadAsync(CandidateReader reader, CancellationToken cancellationToken)
    {
        var candidates = new List<Candidate>();
        using var downloader = new SpecDownloader(request.Limits, log.Info);
        var source = new SpecSource(request, downloader, reader, log);
        foreach (SpecAddress[] alternatives in source.Addresses())
            candidates.Add(await source.DownloadAsync(alternatives, cancellationToken).ConfigureAwait(false));

        return candidates;
    }

    private void Write(Candidate[] changed)
    {
        SpecFolder.DeleteLeftovers(request.Directory);
        foreach (Candidate candidate in changed)
        {
            SpecFolder.Replace(candidate.Text.Path, candidate.Text.Content);
            log.Info($"{Show(candidate.Text.Path)} is new: {Count.Of(candidate.Client.Operations.Count, "operation")}, from {candidate.Download.Address.Display}.");
        }
    }

    private static SpecText Load(string path) => new(path, File.ReadAllBytes(path));

    private static bool HasContent(string path, byte[] content) => File.Exists(path) && File.ReadAllBytes(path).SequenceEqual(content);

    private string Show(string path)
    {
        string root = Path.GetFullPath(request.ProjectDirectory).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        string full = Path.GetFullPath(path);
        return full.StartsWith(root, StringComparison.Ordinal) ? full.Substring(root.Length).Replace('\\', '/') : full;
    }
}
