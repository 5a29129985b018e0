using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Corpus;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Hostile;

/// <summary>
/// Every mutation of a document is either understood or refused, in time: the generator throws nothing, and its output is C#. The environment
/// variable TAVUS_MUTATIONS sets how many there are.
/// </summary>
public sealed class MutationTests
{
    private const int CompiledEach = 25;
    private const int MaxLength = 100_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("TAVUS_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 2_000;

    private static readonly (string Path, string Text)[] Documents =
    [
        ("api.yaml", TestFile.Bundled.GetText()!.ToString()),
        ("everything.yaml", EverythingDocument.Text),
        .. CorpusTheoryAttribute.Folder is { } folder
            ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path))).Where(file => file.Item2.Length < MaxLength)
            : [],
    ];

    public static TheoryData<Mutation, int> Parts
    {
        get
        {
            var data = new TheoryData<Mutation, int>();
            foreach (Mutation mutation in Enum.GetValues<Mutation>())
            {
                for (int part = 0; part < 4; part++)
                    data.Add(mutation, part);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_mutated_document_is_understood_or_refused(Mutation mutation, int part)
    {
        var problems = new List<string>();
        for (int i = part; i < Count / 3; i += 4)
        {
            (string path, string text) = Documents[i % Documents.Length];
            TestFile file = new DocumentMutator(path, text, seed: i).Mutate(mutation);
            if (ProblemOf(file, isCompiled: i / 4 % CompiledEach == 0) is { } problem)
                problems.Add($"{mutation} {i} of {Path.GetFileName(path)}: {problem}");
        }

        Assert.True(problems.Count == 0, $"{problems.Count} problems:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Take(10))}");
    }

    private static string? ProblemOf(TestFile file, bool isCompiled)
    {
        var watch = Stopwatch.StartNew();
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), file);
        IEnumerable<Diagnostic> problems = isCompiled
            ? generation.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            : generation.Output.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics());
        return generation.Result.Exception?.ToString()
            ?? generation.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "TAVUS099")?.ToString()
            ?? problems.FirstOrDefault()?.ToString()
            ?? (watch.Elapsed > Limit ? $"It took {watch.Elapsed}." : null);
    }
}
