using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Docs;

/// <summary>Runs the generator over texts that a page shows.</summary>
internal static class GeneratorRun
{
    public static string BundledSpec { get; } = Repository.Read("spec/create-persona.yaml");

    public static string BundledOverlay { get; } = Repository.Read("spec/tavus.overlay.yaml");

    /// <summary>The compilation with what is generated, and what the generator reports.</summary>
    public static (Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Start(
        Compilation compilation, string spec, params string[] overlays) => Start(compilation, spec, isVerbose: true, overlays);

    /// <param name="isVerbose">Whether each flaw of a document is a warning of its own.</param>
    public static (Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Start(
        Compilation compilation, string spec, bool isVerbose, params string[] overlays)
    {
        IEnumerable<TestFile> files = overlays
            .Select((overlay, index) => new TestFile($"{index}.overlay.yaml", overlay, isOverlay: true))
            .Prepend(new TestFile("spec.yaml", spec));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TavusGenerator().AsSourceGenerator()], files, TestCompilation.ParseOptions, new TestOptions(("TavusVerbose", isVerbose ? "true" : "false")));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation result, out ImmutableArray<Diagnostic> diagnostics);
        return (result, diagnostics);
    }
}
