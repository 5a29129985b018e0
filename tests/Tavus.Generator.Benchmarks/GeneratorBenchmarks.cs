using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Benchmarks;

/// <summary>What an edit of a document costs, and a whole compilation in a running compiler server: everything from text to C#.</summary>
[MemoryDiagnoser, MedianColumn]
public class GeneratorBenchmarks
{
    private AdditionalText[] _texts = [];

    [ParamsSource(nameof(Documents))]
    public BenchmarkDocument Document { get; set; } = BenchmarkDocument.Bundled;

    public static IEnumerable<BenchmarkDocument> Documents => BenchmarkDocument.All();

    [GlobalSetup]
    public void Setup() => _texts = Document.Read().ToArray();

    /// <summary>The driver alone: generated C# is parsed when its trees are accessed.</summary>
    [Benchmark(Baseline = true)]
    public GeneratorDriver Generate() => GeneratorHost.CreateDriver(_texts).RunGenerators(GeneratorHost.Compilation);

    /// <summary>The same and what every compiler does next: it parses the generated C#.</summary>
    [Benchmark]
    public int GenerateAndParse() =>
        GeneratorHost.CreateDriver(_texts).RunGenerators(GeneratorHost.Compilation).GetRunResult().GeneratedTrees.Sum(tree => tree.GetRoot().FullSpan.Length);
}
