using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tavus.Generator;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>The client of one document: generated, compiled with all warnings as errors, and loaded.</summary>
internal sealed class GeneratedClient
{
    private static readonly ImmutableArray<MetadataReference> Framework = ReadFramework();

    private GeneratedClient(string path, JsonNode document, ClientModel model, Assembly assembly)
    {
        Path = path;
        Document = document;
        Model = model;
        Assembly = assembly;
    }

    public string Path { get; }

    public JsonNode Document { get; }

    public ClientModel Model { get; }

    public Assembly Assembly { get; }

    /// <summary>The version of the API that the document describes.</summary>
    public string Version => (string?)Document["info"]?["version"] ?? "";

    /// <summary>Generates the client of a document.</summary>
    /// <exception cref="InvalidOperationException">The generator reports an error, or its code does not compile.</exception>
    public static GeneratedClient Of(string path)
    {
        string text = File.ReadAllText(path);
        var parseOptions = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        CSharpCompilation empty = CSharpCompilation.Create("Client", [], Framework, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TavusGenerator().AsSourceGenerator()],
            [new DocumentFile(path, text)],
            parseOptions,
            new DocumentOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(empty, out Compilation compilation, out ImmutableArray<Diagnostic> reported);
        ThrowIfAny(reported.Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error));

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        var model = (ClientModel)result.TrackedSteps[StepNames.Client].Single().Outputs.Single().Value;
        return new GeneratedClient(path, JsonNode.Parse(text)!, model, Load(compilation));
    }

    /// <summary>A type of the generated code.</summary>
    public Type Type(string name) => Assembly.GetType($"{Model.Options.Namespace}.{name}", throwOnError: true)!;

    private static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        ThrowIfAny(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        image.Position = 0;
        return new AssemblyLoadContext("Client").LoadFromStream(image);
    }

    private static void ThrowIfAny(IEnumerable<Diagnostic> problems)
    {
        string text = string.Join("; ", problems.Take(3));
        if (text.Length > 0)
            throw new InvalidOperationException(text);
    }

    private static ImmutableArray<MetadataReference> ReadFramework()
    {
        string folder = System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. Directory.GetFiles(folder, "*.dll").Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static bool IsManaged(string path)
    {
        string name = System.IO.Path.GetFileName(path);
        return (name.StartsWith("System.", StringComparison.Ordinal) && !name.Contains("Native"))
            || name is "netstandard.dll" or "mscorlib.dll";
    }
}
