using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Corpus.Manifest;
using Tavus.Generator.Tests.Verification;
using Xunit.Abstractions;

namespace Tavus.Generator.Tests.Corpus;

/// <summary>Real documents, as vendors publish them. One test for each: generating and compiling them is what takes the time.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    public static IEnumerable<object[]> Documents() => CorpusTheoryAttribute.Folder is not { } folder
        ? [["none"]]
        : Directory.GetFiles(folder)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".json")
            .OrderBy(file => file, StringComparer.Ordinal)
            .Select(file => new object[] { Path.GetFileName(file) });

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public void Output_compiles_and_everything_in_the_document_is_accounted_for(string file)
    {
        string text = File.ReadAllText(Path.Combine(CorpusTheoryAttribute.Folder!, file));
        Generation generation = Generation.Of(TestTarget.AspNetCore, new TestOptions(("TavusVerbose", "false")), new TestFile(file, text));
        RawDocument document = RawDocument.Read(file, text);
        Assert.Null(generation.Result.Exception);

        Assert.Multiple(
            () => AssertCompiles(generation),
            () => AssertOneLineAtMost(generation),
            () => Assert.Equal(document.Operations().Count(), new MethodIndex(generation.Type("Tavus.ITavusClient")).Count),
            () => AssertAccountedFor(ManifestCheck.Of(document, generation), document.Components.Count));
    }

    [CorpusTheory]
    [InlineData("github-api.json", "issues/list*")]
    public void A_few_operations_of_a_big_document_are_a_small_client(string file, string include)
    {
        string text = File.ReadAllText(Path.Combine(CorpusTheoryAttribute.Folder!, file));
        Generation generation = Generation.Of(
            TestTarget.AspNetCore, new TestOptions(("TavusVerbose", "false"), ("TavusInclude", include)), new TestFile(file, text));
        AssertCompiles(generation);
        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Id == "TAVUS006");

        int chosen = RawDocument.Read(file, text).Operations().Count();
        int count = new MethodIndex(generation.Type("Tavus.ITavusClient")).Count;
        Assert.InRange(count, 5, chosen / 10);
        int length = generation.Result.GeneratedSources.Sum(source => source.SourceText.Length);
        output.WriteLine($"{count} of {chosen} operations, {length} characters");
        Assert.InRange(length, 1, 3_000_000);
    }

    private static void AssertCompiles(Generation generation)
    {
        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Id is "TAVUS001" or "TAVUS002" or "TAVUS003" or "TAVUS013" or "TAVUS099");
        AssertNone(generation.Output.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
            .Select(diagnostic => diagnostic.ToString()));
    }

    // What users cannot correct does not fill their builds.
    private static void AssertOneLineAtMost(Generation generation)
    {
        string[] lines = generation.Diagnostics
            .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)
            .Select(diagnostic => diagnostic.ToString())
            .ToArray();
        Assert.True(lines.Length <= 1, string.Join(Environment.NewLine, lines));
    }

    private void AssertAccountedFor(ManifestCheck manifest, int components)
    {
        foreach ((ElementKind kind, (int symbols, int reported)) in manifest.Counts)
            output.WriteLine($"{kind}: {symbols} symbols, {reported} reported");

        AssertNone(manifest.Unaccounted);
        Assert.Equal(components, manifest.Components);
    }

    private static void AssertNone(IEnumerable<string> problems)
    {
        List<string> all = problems.ToList();
        Assert.True(all.Count == 0, $"{all.Count} problems:{Environment.NewLine}{string.Join(Environment.NewLine, all.Take(10))}");
    }
}
