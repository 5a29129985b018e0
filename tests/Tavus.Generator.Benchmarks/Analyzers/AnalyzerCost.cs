using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tavus.Generator.Analyzers;

namespace Tavus.Generator.Benchmarks.Analyzers;

/// <summary>What the analyzers take of a compilation of 500 files that use the client, and of a keystroke in one of them.</summary>
internal static class AnalyzerCost
{
    private const int Files = 500;
    private const int Runs = 15;
    private const int EarlierEdits = 300;
    private const int Edits = 500;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
    [
        .. typeof(UsageAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static async Task RunAsync(TextWriter output)
    {
        string[] sources = Enumerable.Range(0, Files).Select(number => AnalyzerSources.File(number)).ToArray();
        GeneratorHost.CreateDriver(BenchmarkDocument.Bundled.Read().ToArray())
            .RunGeneratorsAndUpdateCompilation(GeneratorHost.CompilationOf(sources), out Compilation project, out _);
        if (project.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());

        await MeasureKeystrokesAsync(project, output).ConfigureAwait(false);
        MeasureBuild(sources, output);
    }

    // Whole compiler processes, with the rules and without them. The compiler does not run an analyzer whose diagnostics are all off. The
    // analyzers of the SDK run, too, as in every project.
    private static void MeasureBuild(string[] sources, TextWriter output)
    {
        string directory = Directory.CreateTempSubdirectory("tavus-analyzers-").FullName;
        try
        {
            for (int i = 0; i < sources.Length; i++)
                File.WriteAllText(Path.Combine(directory, $"Service{i}.cs"), sources[i]);

            ConsumerProject project = ConsumerProject.Create(directory, document: null, generates: true);
            string off = "-nowarn:" + string.Join(",", Rules.SelectMany(rule => rule.SupportedDiagnostics).Select(rule => rule.Id).Distinct());
            List<ProcessCost> with = [];
            List<ProcessCost> without = [];
            for (int run = -1; run < Runs; run++)
            {
                // The first pair only fills the system's file cache.
                ProcessCost costWith = project.Compile();
                ProcessCost costWithout = project.Compile(off);
                if (run < 0)
                    continue;

                with.Add(costWith);
                without.Add(costWithout);
            }

            output.WriteLine($"{sources.Length} files, {Runs} pairs of compiler processes, processor time in ms   quartile   median");
            WriteCosts("with the rules", with, output);
            WriteCosts("without them", without, output);
            output.WriteLine($"share of the rules   {Share(0.25),8:P1} {Share(0.5),8:P1}");

            double Share(double part) => 1 - (Quantile(without, part) / Quantile(with, part));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    // Other load only adds to the time: the lower quartile has less of it.
    private static void WriteCosts(string name, List<ProcessCost> costs, TextWriter output) =>
        output.WriteLine($"{name,-20} {Quantile(costs, 0.25),8:F0} {Quantile(costs, 0.5),8:F0}");

    private static double Quantile(List<ProcessCost> costs, double share) => Medians.Quantile(costs, cost => cost.Cpu, share);

    private static async Task MeasureKeystrokesAsync(Compilation project, TextWriter output)
    {
        SyntaxTree file = project.SyntaxTrees.First();
        SourceText text = await file.GetTextAsync().ConfigureAwait(false);
        int place = text.ToString().IndexOf("Edit => 0", StringComparison.Ordinal) + "Edit => ".Length;
        List<TimeSpan> with = [];
        List<TimeSpan> without = [];
        List<TimeSpan> own = [];

        // The first edits pay for compiling the rules, as they become hot.
        for (int edit = -EarlierEdits; edit < Edits; edit++)
        {
            string number = (edit + EarlierEdits).ToString(System.Globalization.CultureInfo.InvariantCulture);
            SyntaxTree changed = file.WithChangedText(text.WithChanges(new TextChange(new TextSpan(place, 1), number)));
            TimeSpan empty = (await AnalyzeAsync(project.ReplaceSyntaxTree(file, changed), changed, [new EmptyAnalyzer()]).ConfigureAwait(false)).Cpu;
            (TimeSpan cpu, TimeSpan rules) = await AnalyzeAsync(project.ReplaceSyntaxTree(file, changed), changed, Rules).ConfigureAwait(false);
            if (edit < 0)
                continue;

            with.Add(cpu);
            without.Add(empty);
            own.Add(rules);
        }

        output.WriteLine($"{Edits} edits after {EarlierEdits} others, in ms     median     p95");
        output.WriteLine($"processor time with the rules        {Percentile(with, 0.5),8:F2} {Percentile(with, 0.95),7:F2}");
        output.WriteLine($"with an empty analyzer               {Percentile(without, 0.5),8:F2} {Percentile(without, 0.95),7:F2}");
        output.WriteLine($"time in the rules                    {Percentile(own, 0.5),8:F2} {Percentile(own, 0.95),7:F2}");
    }

    private static async Task<(TimeSpan Cpu, TimeSpan Rules)> AnalyzeAsync(
        Compilation compilation, SyntaxTree file, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // An editor binds the file in any case.
        SemanticModel semantics = compilation.GetSemanticModel(file);
        semantics.GetDiagnostics();
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(analyzers);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(semantics, null, CancellationToken.None).ConfigureAwait(false);
        TimeSpan cpu = Environment.CpuUsage.TotalTime - start;

        TimeSpan rules = TimeSpan.Zero;
        foreach (DiagnosticAnalyzer analyzer in analyzers)
            rules += (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false)).ExecutionTime;

        return (cpu, rules);
    }

    private static double Percentile(List<TimeSpan> times, double part) => Medians.Quantile(times, time => time, part);
}
