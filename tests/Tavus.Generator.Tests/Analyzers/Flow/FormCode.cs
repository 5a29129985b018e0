using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>Forms of code that are compiled and analysed together: each is a file with a namespace of its own.</summary>
/// <param name="names">The names of the forms, which are those of their files.</param>
/// <param name="classesOf">The classes of a form, in which <c>[|…|]</c> marks the expected locations.</param>
internal sealed class FormCode(ImmutableArray<string> names, Func<string, string> classesOf)
{
    private const string Usings = """
        #pragma warning disable CS0649, CS0169
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;
        using Tavus;


        """;

    private readonly Lazy<Task<ImmutableArray<Diagnostic>>> _diagnostics = new(() =>
        BundledVerifier.AnalyzeFilesAsync(names.Select((form, number) => (form, Parse(classesOf(form), number).Code))));

    /// <summary>A class with the fields that forms use.</summary>
    public static string ClassOf(string name, string code) => $$"""
        class {{name}}
        {
            readonly ITavusClient client = null!; bool flag; string text = ""; string[] names = [];
            {{code}}
        }

        """;

    /// <summary>Verifies that the marked locations of a form are reported, and nothing else.</summary>
    /// <param name="form">The name of the form.</param>
    /// <param name="ids">The ids in the order of the locations; null for any number of one id.</param>
    /// <param name="id">The only id to look at, or null.</param>
    public async Task VerifyAsync(string form, IEnumerable<string>? ids = null, string? id = null)
    {
        Diagnostic[] actual =
        [
            .. (await _diagnostics.Value)
                .Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == form && (id is null || diagnostic.Id == id)),
        ];
        string text = string.Join("\n", actual.AsEnumerable());
        Assert.True(ids is null || ids.SequenceEqual(actual.Select(diagnostic => diagnostic.Id)), text);
        ImmutableArray<TextSpan> expected = Parse(classesOf(form), names.IndexOf(form)).Spans;
        Assert.True(expected.SequenceEqual(actual.Select(diagnostic => diagnostic.Location.SourceSpan)), text);
    }

    private static (string Code, ImmutableArray<TextSpan> Spans) Parse(string classes, int number) =>
        MarkedSpans.Parse(Usings + $"namespace Form{number}\n{{\n{classes}}}\n");
}
