using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Docs;

/// <summary>Runs the generator over texts that a page shows.</summary>
internal static class GeneratorRun
{
    public static string BundledSpec { get; } = File.ReadAllText(RepositoryFolder.PathOf("spec/create-persona.yaml"));

    public static string BundledOverlay { get; } = File.ReadAllText(RepositoryFolder.PathOf("spec/tavus.overlay.yaml"));

    /// <summary>The compilation with what is generated, and what the generator reports.</summary>
    public static (Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Start(
        Compilation compilation, string spec, params string[] overlays)
    {
        IEnumerable<Input> inputs = overlays
            .Select((overlay, index) => new Input($"{index}.overlay.yaml", overlay, "TavusOverlay"))
            .Prepend(new Input("spec.yaml", spec, "TavusSpec"));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TavusGenerator().AsSourceGenerator()], inputs, TestCompilation.ParseOptions, new Metadata());
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation result, out ImmutableArray<Diagnostic> diagnostics);
        return (result, diagnostics);
    }

    private sealed class Input(string path, string text, string kind) : AdditionalText
    {
        public override string Path => path;

        public string Kind => kind;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Metadata : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(((Input)textFile).Kind);
    }

    private sealed class Options(string? kind) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = "true";
            return kind is not null && key.Equals("build_metadata.AdditionalFiles." + kind, StringComparison.OrdinalIgnoreCase);
        }
    }
}
