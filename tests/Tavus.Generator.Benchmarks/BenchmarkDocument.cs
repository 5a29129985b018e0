using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Benchmarks;

/// <summary>A document to generate from, and the overlays that go with it.</summary>
public sealed class BenchmarkDocument(string name, string path, params string[] overlays)
{
    public static string RepositoryRoot { get; } = typeof(BenchmarkDocument).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static BenchmarkDocument Bundled { get; } =
        new("bundled", Path.Combine(RepositoryRoot, "spec/create-persona.yaml"), Path.Combine(RepositoryRoot, "spec/tavus.overlay.yaml"));

    /// <summary>The bundled document, a large one where a corpus has it, and the one that the environment names.</summary>
    public static IEnumerable<BenchmarkDocument> All()
    {
        yield return Bundled;

        if (Environment.GetEnvironmentVariable("OPENAPI_CORPUS") is { Length: > 0 } corpus && Path.Combine(corpus, "github-api.json") is var large && File.Exists(large))
            yield return new BenchmarkDocument("13 MB", large);

        if (Environment.GetEnvironmentVariable("TAVUS_BENCHMARK_DOCUMENT") is { Length: > 0 } own)
            yield return new BenchmarkDocument(Path.GetFileName(own), Path.GetFullPath(own));
    }

    public IEnumerable<AdditionalText> Read() => [new DocumentText(path, isOverlay: false), .. overlays.Select(overlay => new DocumentText(overlay, isOverlay: true))];

    public override string ToString() => name;
}
