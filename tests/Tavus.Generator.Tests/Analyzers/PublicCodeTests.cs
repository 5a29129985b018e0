using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>
/// Code in the shapes of public projects: services, programs, builders and workers. A line with a mistake ends with <c>//! TAVUS1nn</c>;
/// numbers before an id are lines above it. All other lines are right.
/// </summary>
public sealed class PublicCodeTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Tavus.Generator.Tests/Analyzers/PublicCode");

    [Theory]
    [InlineData("Services")]
    [InlineData("Programs")]
    [InlineData("Advanced")]
    [InlineData("Settings")]
    [InlineData("Habits")]
    [InlineData("Shapes")]
    public async Task Only_mistakes_are_reported(string name)
    {
        string code = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".txt"));
        ImmutableArray<Diagnostic> diagnostics = await BundledVerifier.AnalyzeFilesAsync([(name + ".cs", code)]);
        List<string> found = diagnostics
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1} {diagnostic.Id}").Order().ToList();
        List<string> expected = Expected(code).Order().ToList();
        string differences = string.Join("\n", found.Except(expected).Concat(expected.Except(found)).Concat(diagnostics.Select(d => d.ToString())));
        Assert.True(expected.SequenceEqual(found), differences);
    }

    private static IEnumerable<string> Expected(string code)
    {
        string[] lines = code.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int offset = 0;
            foreach (string word in lines[i].Split("//!").Skip(1).SelectMany(mark => mark.Split(' ', '\r')).Where(word => word.Length > 0))
            {
                if (int.TryParse(word, out int lineOffset)) offset = lineOffset;
                else yield return $"{i + 1 + offset} {word}";
            }
        }
    }
}
