using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Tavus.Generator.Tests.Verification;

/// <summary>One run of the generator over documents, as the compiler runs it.</summary>
internal sealed class Generation
{
    // As the SDK does: a package can be built against an older version of another.
    private static readonly Dictionary<string, ReportDiagnostic> UnifiedVersions = new() { ["CS1701"] = ReportDiagnostic.Suppress };

    // Kept, so that the symbols of the references are created once.
    private static readonly ConcurrentDictionary<TestTarget, CSharpCompilation> Empty = new();

    private readonly Compilation _output;

    private Generation(GeneratorRunResult result, Compilation output)
    {
        Result = result;
        _output = output;
    }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    public IEnumerable<string> Ids => Diagnostics.Select(diagnostic => diagnostic.Id);

    public Compilation Output => _output;

    /// <summary>The text of one generated file.</summary>
    public string this[string hintName] => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>Runs the generator over one YAML document for .NET 10.</summary>
    public static Generation Of(string yaml, string? overlay = null) => Of(
        TestTarget.Net10,
        new TestOptions(),
        overlay is null ? [new TestFile("api.yaml", yaml)] : [new TestFile("api.yaml", yaml), new TestFile("api.overlay.yaml", overlay, isOverlay: true)]);

    public static Generation Of(TestTarget target, TestOptions options, params TestFile[] files) => Of(target, options, "", files);

    public static Generation Of(TestTarget target, TestOptions options, string code, params TestFile[] files) =>
        Of(target, options, code, "Consumer", files);

    public static Generation Of(TestTarget target, TestOptions options, string code, string assembly, params TestFile[] files)
    {
        var parseOptions = new CSharpParseOptions(target.LanguageVersion, DocumentationMode.Diagnose);
        CSharpCompilation compilation = Empty.GetOrAdd(target, CreateEmpty).WithAssemblyName(assembly)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, parseOptions, path: "Consumer.cs"));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new TavusGenerator().AsSourceGenerator()], files, parseOptions, options);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return new Generation(driver.GetRunResult().Results.Single(), output);
    }

    /// <summary>Fails unless the generator itself worked and its output compiles with every warning as an error.</summary>
    public Generation AssertCompiles()
    {
        AssertNoProblems(_output.GetDiagnostics());
        return this;
    }

    /// <summary>The compiled output. Fails as <see cref="AssertCompiles"/> does: emitting has the same diagnostics.</summary>
    public MemoryStream Emit()
    {
        var image = new MemoryStream();
        EmitResult emitted = _output.Emit(image);
        AssertNoProblems(emitted.Diagnostics);
        Assert.True(emitted.Success);
        image.Position = 0;
        return image;
    }

    /// <summary>Fails if anything at all was reported about the documents.</summary>
    public Generation AssertSilent()
    {
        Assert.True(Diagnostics.IsEmpty, string.Join(Environment.NewLine, Diagnostics));
        return this;
    }

    /// <summary>A type of the output.</summary>
    public INamedTypeSymbol Type(string name) => _output.GetTypeByMetadataName(name)
        ?? throw new InvalidOperationException($"There is no type {name}.");

    private static CSharpCompilation CreateEmpty(TestTarget target)
    {
        CSharpCompilation empty = CSharpCompilation.Create(
            "Consumer",
            references: target.References,
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                specificDiagnosticOptions: UnifiedVersions));
        _ = empty.GlobalNamespace;
        return empty;
    }

    private void AssertNoProblems(ImmutableArray<Diagnostic> compiler)
    {
        Assert.Null(Result.Exception);
        string[] problems = Diagnostics
            .Where(diagnostic => diagnostic is { DefaultSeverity: DiagnosticSeverity.Error, Severity: not DiagnosticSeverity.Info })
            .Concat(compiler)
            .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
            .Select(diagnostic => diagnostic.ToString())
            .ToArray();
        Assert.True(problems.Length == 0, string.Join(Environment.NewLine, problems.Take(20)));
    }
}
