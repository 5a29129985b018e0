using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Tavus.Witness.Tests.Clients;

/// <summary>A client that was generated of a document, compiled and loaded.</summary>
internal sealed class GeneratedClient(Assembly assembly, ImmutableArray<Diagnostic> diagnostics)
{
    // Whether the output has warnings is for other tests: without the analysis of nullable references it compiles in half of the time.
    private static readonly CSharpParseOptions ParseOptions = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None)
        .WithFeatures([new KeyValuePair<string, string>("run-nullable-analysis", "never")]);

    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Consumer",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) != AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))
            .Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public Assembly Assembly { get; } = assembly;

    /// <summary>The flaws of the document that the generator reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    public static GeneratedClient Of(string path, string text)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [GeneratorLoadContext.Generator.AsSourceGenerator()], [new SpecText(path, text)], ParseOptions, new SpecOptions());
        driver = driver.RunGeneratorsAndUpdateCompilation(Project, out Compilation output, out _);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);

        using var image = new MemoryStream();
        EmitResult emitted = output.Emit(image);
        Assert.True(emitted.Success, string.Join(Environment.NewLine, emitted.Diagnostics.Take(10)));
        image.Position = 0;
        return new GeneratedClient(new AssemblyLoadContext(path, isCollectible: true).LoadFromStream(image), result.Diagnostics);
    }
}
