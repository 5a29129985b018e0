using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Package;

/// <summary>Packs once for all tests of the package.</summary>
[CollectionDefinition(nameof(PackedPackage))]
public sealed class PackedPackageCollection : ICollectionFixture<PackedPackage>;

/// <summary>
/// The package as <c>dotnet pack</c> makes it of the assemblies that these tests run with. It builds nothing and writes nothing into
/// the project's folders, so that it does not meet a build of another project that runs at the same time.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tavus-package-").FullName;

    /// <summary>The content of the package by path, without what the package format itself adds.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; private set; } = new Dictionary<string, byte[]>();

    /// <summary>The assemblies beside the generator, by file name.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> Assemblies => Files
        .Where(file => file.Key.StartsWith("analyzers/", StringComparison.Ordinal) && file.Key.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        .Select(file => KeyValuePair.Create(Path.GetFileName(file.Key), file.Value));

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await PackAsync();
        await using ZipArchive archive = await ZipFile.OpenReadAsync(Assert.Single(Directory.GetFiles(_folder, "*.nupkg")));
        Files = archive.Entries
            .Where(entry => !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal)
                && !entry.FullName.StartsWith("package/", StringComparison.Ordinal)
                && entry.FullName != "[Content_Types].xml")
            .ToDictionary(entry => entry.FullName, Read);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private async Task PackAsync()
    {
        string configuration = typeof(PackedPackage).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string[] arguments =
        [
            "pack", "src/Tavus.Generator", "--no-build", "--configuration", configuration, "--output", _folder,
            "-p:NuspecOutputPath=" + Path.Combine(_folder, "nuspec"), "-nodeReuse:false",
        ];
        (int code, string output) = await DotnetCommand.RunAsync(Repository.PathOf("."), arguments);
        Assert.True(code == 0, output);
    }
}
