using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Corpus;

/// <summary>Real documents, as vendors publish them.</summary>
public sealed class CorpusTests
{
    public static IEnumerable<object[]> Documents() => CorpusTheoryAttribute.Folder is not { } folder
        ? [["none"]]
        : Directory.GetFiles(folder)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".json")
            .OrderBy(file => file, StringComparer.Ordinal)
            .Select(file => new object[] { Path.GetFileName(file) });

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public void Output_compiles_with_a_method_for_every_operation(string file)
    {
        string text = File.ReadAllText(Path.Combine(CorpusTheoryAttribute.Folder!, file));
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile(file, text));

        Assert.Null(generation.Result.Exception);
        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Id is "TAVUS001" or "TAVUS002" or "TAVUS003" or "TAVUS013" or "TAVUS099");
        string[] problems = generation.Output.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
            .Select(diagnostic => diagnostic.ToString())
            .ToArray();
        Assert.True(problems.Length == 0, string.Join(Environment.NewLine, problems.Take(10)));
        Assert.Equal(OperationCount.Of(file, text), generation.Type("Tavus.ITavusClient").GetMembers().Length);
    }
}
