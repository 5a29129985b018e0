using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Docs;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>Runs all rules over code that uses the client of the bundled document.</summary>
internal static class BundledVerifier
{
    private static readonly Lazy<Compilation> Client = new(() =>
        GeneratorRun.Start(TestCompilation.Create("", null), GeneratorRun.BundledSpec, GeneratorRun.BundledOverlay).Compilation);

    /// <summary>The client as a library.</summary>
    public static Lazy<MetadataReference> Library { get; } = new(() => TestCompilation.Library(Client.Value));

    // Shared, so that the symbols of its references are created once.
    private static readonly Lazy<CSharpCompilation> Consumer = new(() => TestCompilation.Create("", null).AddReferences(Library.Value));

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        new ConditionallyRequiredAnalyzer(), new ValueOutOfRangeAnalyzer(), new NoEffectAnalyzer(), new SecretInCodeAnalyzer(),
        new LegacyAnalyzer(), new MisspelledValueAnalyzer(), new MisspelledNameAnalyzer(), new OtherSerializerAnalyzer(),
    ];

    /// <param name="markup">C# in which <c>[|…|]</c> marks the expected locations.</param>
    /// <param name="ids">The ids of the diagnostics in the order of their locations, separated by spaces.</param>
    /// <param name="configuration">A <c>.globalconfig</c>, or null.</param>
    public static Task VerifyAsync(string markup, string ids, string? configuration = null)
    {
        var test = new AllRulesTest { TestCode = markup, ReferenceAssemblies = References.None };
        if (configuration is not null) test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", configuration));
        test.TestState.AdditionalReferences.AddRange([.. References.Net10, Library.Value]);
        test.TestState.Expect(markup, ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), AllRulesTest.Diagnostic);
        return test.RunAsync();
    }

    /// <summary>The diagnostics of code that compiles, in the order of their locations.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string code)
    {
        Compilation compilation = Client.Value.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, TestCompilation.ParseOptions, "Code.cs"));
        TestCompilation.AssertCompiles(compilation);
        return await AnalyzeAsync(compilation);
    }

    /// <summary>The diagnostics of several files that compile.</summary>
    /// <param name="files">The files.</param>
    /// <param name="analyzers">The analyzers; null for all rules.</param>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeFilesAsync(
        IEnumerable<(string Path, string Code)> files, ImmutableArray<DiagnosticAnalyzer>? analyzers = null)
    {
        Compilation compilation = Client.Value.AddSyntaxTrees(
            files.Select(file => CSharpSyntaxTree.ParseText(file.Code, TestCompilation.ParseOptions, file.Path)));
        TestCompilation.AssertCompiles(compilation);
        return await AnalyzeAsync(compilation, analyzers);
    }

    /// <summary>Analyzes code that may not compile: no analyzer fails on it.</summary>
    public static Task AnalyzeUnfinishedAsync(string code) =>
        AnalyzeAsync(Consumer.Value.WithOptions(TestCompilation.Options.WithOutputKind(TestCompilation.OutputKindOf(code)))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, TestCompilation.ParseOptions, path: "Test.cs")));

    /// <summary>The diagnostics of a whole compilation.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer>? analyzers = null)
    {
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(analyzers ?? Analyzers).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id)];
    }

    /// <summary>Code that sends a persona with some layers.</summary>
    public static string Send(string layers) =>
        Method($$"""await client.CreatePersonaAsync(new() { SystemPrompt = "a", Layers = {{layers}} });""");

    public static string Method(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;
        using Tavus;

        class C
        {
            async Task M(ITavusClient client, string text, double speed, bool flag) { {{body}} await Task.Yield(); }
        }
        """;

    private sealed class AllRulesTest : CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier>
    {
        public static DiagnosticResult Diagnostic(string id) =>
            new(id, Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).First(rule => rule.Id == id).DefaultSeverity);

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers;

        protected override ParseOptions CreateParseOptions() => TestCompilation.ParseOptions;

        protected override CompilationOptions CreateCompilationOptions() => TestCompilation.Options;
    }
}
