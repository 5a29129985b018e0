using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Tavus.Generator.Model;
using Tavus.Generator.Refresh;

namespace Tavus.Generator.Tasks;

/// <summary>Decides whether a download is a document that the generator can use.</summary>
/// <param name="current">The documents that the project has now.</param>
internal sealed class CandidateReader(
    RefreshRequest request, IReadOnlyList<SpecText> current, IReadOnlyList<SpecText> overlays, GeneratorOptions options)
{
    /// <exception cref="RefreshException">The document cannot be used.</exception>
    public Candidate Read(SpecDownload download, CancellationToken cancellationToken)
    {
        string name = download.Address.FileName(download.Text);
        var text = new SpecText(Path.Combine(request.Directory, name), download.Content);
        SpecReading reading = SpecReading.Read(
            [text], overlays, options with { Include = null, Exclude = null }, cancellationToken);
        if (reading.Problems.FirstOrDefault(problem => problem.IsError && problem.Path == text.Path) is { } problem)
            throw Unusable(download, $"line {problem.Line}: {problem.Id}: {problem.Message}");

        if (reading.Client is not { Operations.Count: > 0 } client)
            throw Unusable(download, reading.Problems.FirstOrDefault(found => found.IsError)?.Message ?? "it declares no operations.");

        return SpecCompleteness.FindCut(text, current) is { } reason
            ? throw Unusable(download, $"it seems to be cut: {reason}.")
            : new Candidate(download, text, client);
    }

    /// <summary>Whether a page of an index has an OpenAPI document at all.</summary>
    public static bool HasDocument(SpecDownload download) =>
        SpecReading.HasDocument(new SpecText(download.Address.FileName(download.Text), download.Content));

    private static RefreshException Unusable(SpecDownload download, string reason) =>
        new($"{download.Address.Display} ({download.Description}) cannot be used: {reason}");
}
