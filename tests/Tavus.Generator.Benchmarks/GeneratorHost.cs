using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tavus.Generator.Benchmarks;

/// <summary>Makes drivers and compilations as a compiler does.</summary>
internal static class GeneratorHost
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse);
    private static readonly DocumentOptions Options = new();

    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "Consumer", [Parse(0)], FrameworkReferences(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>A project of other sources, compiled as a release is.</summary>
    public static CSharpCompilation CompilationOf(params string[] sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)),
        Compilation.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    /// <summary>The user's file, with a body that differs by <paramref name="edit"/>.</summary>
    public static SyntaxTree Parse(int edit) => CSharpSyntaxTree.ParseText($"class Consumer {{ int Edit() => {edit}; }}", ParseOptions);

    /// <summary>A driver that has not run yet.</summary>
    /// <param name="others">Generators besides this project's.</param>
    public static GeneratorDriver CreateDriver(AdditionalText[] texts, params ISourceGenerator[] others) =>
        CSharpGeneratorDriver.Create([new TavusGenerator().AsSourceGenerator(), .. others], texts, ParseOptions, Options);

    private static MetadataReference[] FrameworkReferences()
    {
        string directory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string assemblies = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return assemblies.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == directory)
            .Select(path => MetadataReference.CreateFromFile(path))
            .ToArray<MetadataReference>();
    }
}
