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

    // First with a collection before each analysis, so that none falls into it, and then as it comes.
    private static async Task MeasureKeystrokesAsync(Compilation project, TextWriter output)
    {
        SyntaxTree file = project.SyntaxTrees.First();
        SourceText text = await file.GetTextAsync().ConfigureAwait(false);
        int place = text.ToString().IndexOf("Edit => 0", StringComparison.Ordinal) + "Edit => ".Length;
        int number = 0;

        // The first edits pay for compiling the rules, as they become hot.
        await EditAsync(EarlierEdits, collects: false).ConfigureAwait(false);
        output.WriteLine($"{Edits} edits after {EarlierEdits} others    median ms   p95 ms");
        WriteEdits("without collections", await EditAsync(Edits, collects: true).ConfigureAwait(false), output);
        WriteEdits("with collections", await EditAsync(Edits, collects: false).ConfigureAwait(false), output);

        async Task<List<(AnalysisCost Empty, AnalysisCost Rules)>> EditAsync(int edits, bool collects)
        {
            List<(AnalysisCost, AnalysisCost)> costs = [];
            for (int edit = 0; edit < edits; edit++)
            {
                string digits = (++number).ToString(System.Globalization.CultureInfo.InvariantCulture);
                SyntaxTree changed = file.WithChangedText(text.WithChanges(new TextChange(new TextSpan(place, 1), digits)));
                costs.Add((
                    await AnalyzeAsync(project.ReplaceSyntaxTree(file, changed), changed, [new EmptyAnalyzer()], collects).ConfigureAwait(false),
                    await AnalyzeAsync(project.ReplaceSyntaxTree(file, changed), changed, Rules, collects).ConfigureAwait(false)));
            }

            return costs;
        }
    }

    private static void WriteEdits(string name, List<(AnalysisCost Empty, AnalysisCost Rules)> costs, TextWriter output)
    {
        output.WriteLine(name);
        WriteTimes("analysis, empty analyzer", cost => cost.Empty.Cpu);
        WriteTimes("analysis, the rules", cost => cost.Rules.Cpu);
        WriteTimes("in the rules alone", cost => cost.Rules.OwnTime);
        output.WriteLine($"  allocated: {AllocatedBy(cost => cost.Empty):F0} KB by an empty analyzer, {AllocatedBy(cost => cost.Rules):F0} KB by the rules");

        void WriteTimes(string title, Func<(AnalysisCost Empty, AnalysisCost Rules), TimeSpan> time) =>
            output.WriteLine($"  {title,-30} {Medians.Quantile(costs, time, 0.5),8:F2} {Medians.Quantile(costs, time, 0.95),8:F2}");

        double AllocatedBy(Func<(AnalysisCost Empty, AnalysisCost Rules), AnalysisCost> select) =>
            costs.Select(cost => select(cost).Allocated / 1024.0).Order().ElementAt(costs.Count / 2);
    }

    private static async Task<AnalysisCost> AnalyzeAsync(
        Compilation compilation, SyntaxTree file, ImmutableArray<DiagnosticAnalyzer> analyzers, bool collects)
    {
        // An editor binds the file in any case.
        SemanticModel semantics = compilation.GetSemanticModel(file);
        semantics.GetDiagnostics();
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(analyzers);
        if (collects)
            GC.Collect();

        TimeSpan start = Environment.CpuUsage.TotalTime;
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(semantics, null, CancellationToken.None).ConfigureAwait(false);
        TimeSpan cpu = Environment.CpuUsage.TotalTime - start;
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - bytes;

        TimeSpan rules = TimeSpan.Zero;
        foreach (DiagnosticAnalyzer analyzer in analyzers)
            rules += (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false)).ExecutionTime;

        return new AnalysisCost(cpu, rules, allocated);
    }

    /// <param name="Cpu">The processor time of the analysis of a file.</param>
    /// <param name="OwnTime">The time that the compiler counts for the analyzers.</param>
    /// <param name="Allocated">What the analysis allocated, in bytes.</param>
    private readonly record struct AnalysisCost(TimeSpan Cpu, TimeSpan OwnTime, long Allocated);
}
