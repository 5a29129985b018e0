using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Benchmarks;

/// <summary>What the driver costs at every edit of C#, when nothing has to be generated again.</summary>
[MemoryDiagnoser, MedianColumn]
public class KeystrokeBenchmarks
{
    private const int Edits = 64;

    private readonly Compilation[] _compilations = new Compilation[Edits];
    private GeneratorDriver _driver = null!;
    private int _edit;

    [ParamsSource(nameof(Documents))]
    public BenchmarkDocument Document { get; set; } = BenchmarkDocument.Bundled;

    public static IEnumerable<BenchmarkDocument> Documents => BenchmarkDocument.All();

    [GlobalSetup]
    public void Setup()
    {
        // Each differs from the one before it by its only file. They are made here: that is the editor's work, not the driver's.
        for (int edit = 0; edit < Edits; edit++)
            _compilations[edit] = GeneratorHost.Compilation.ReplaceSyntaxTree(GeneratorHost.Compilation.SyntaxTrees[0], GeneratorHost.Parse(edit));

        _driver = GeneratorHost.CreateDriver(Document.Read().ToArray()).RunGenerators(GeneratorHost.Compilation);
    }

    [Benchmark]
    public GeneratorDriver Edit() => _driver = _driver.RunGenerators(_compilations[_edit++ % Edits]);
}
