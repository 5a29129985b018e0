using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Refresh;

/// <summary>A project folder, refreshed as <c>dotnet build -t:UpdateTavusSpec</c> does it.</summary>
internal sealed class RefreshedProject : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("tavus-refresh-").FullName;

    public string SpecFolder => Path.Combine(Folder, "tavus");

    public List<string> Messages { get; } = [];

    public List<string> Warnings { get; } = [];

    public DownloadLimits Limits { get; set; } = DownloadLimits.Default;

    public List<string> KnownUrls { get; } = [];

    public bool ChecksOnly { get; set; }

    public string PathOf(string name) => Path.Combine(SpecFolder, name);

    /// <summary>Writes a document or an overlay into the folder.</summary>
    public RefreshedProject With(string name, string text)
    {
        Directory.CreateDirectory(SpecFolder);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>All files of the project, with their content.</summary>
    public SortedDictionary<string, string> Files() => new(Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(Folder, path), path => Convert.ToBase64String(File.ReadAllBytes(path))));

    public Task<RefreshResult> RefreshAsync(params string[] urls)
    {
        string[] documents = Directory.Exists(SpecFolder)
            ? Directory.GetFiles(SpecFolder).Where(IsDocument).Order(StringComparer.Ordinal).ToArray()
            : [];
        var request = new RefreshRequest(
            urls,
            KnownUrls,
            SpecFolder,
            Folder,
            documents.Length > 0 ? documents : [Repository.PathOf("spec/create-persona.yaml")],
            documents.Length > 0 ? DocumentOrigin.Folder : DocumentOrigin.Bundled,
            [Repository.PathOf("spec/tavus.overlay.yaml"), PathOf("removed.overlay.yaml")],
            Namespace: null,
            ClientName: null,
            Accessibility: null,
            ChecksOnly,
            Limits);
        return new SpecRefresh(request, new RefreshLog(Messages.Add, Warnings.Add)).RunAsync(default);
    }

    /// <summary>A refresh that fails: no file differs, and the reason is one line.</summary>
    public async Task<string> FailAsync(params string[] urls)
    {
        SortedDictionary<string, string> before = Files();
        RefreshException exception = await Assert.ThrowsAsync<RefreshException>(() => RefreshAsync(urls));
        Assert.Equal(before, Files());
        Assert.DoesNotContain('\n', exception.Message);
        return exception.Message;
    }

    // As the package's targets: the temporary file of another refresh is not a document.
    private static bool IsDocument(string path) =>
        Path.GetExtension(path) is ".md" or ".yaml" or ".yml" or ".json" && !path.Contains(".overlay.") && !path.EndsWith("CHANGES.md");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
