using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Tests.Verification;

/// <summary>Runs an analyzer over C# with marked spans and compares what it reports, crashes included.</summary>
internal static class AnalyzerVerifier
{
    public static async Task VerifyAsync<TAnalyzer>(
        string markup, string? generatedCode, MetadataReference[] libraries, bool incomplete, params string[] messages)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        Markup expected = Markup.Parse(markup);
        Compilation compilation = TestCompilation.Create(expected.Code, generatedCode, libraries);
        if (!incomplete) TestCompilation.AssertCompiles(compilation);

        ImmutableArray<Diagnostic> actual = await AnalyzeAsync<TAnalyzer>(compilation);
        Assert.True(
            expected.Spans.SequenceEqual(actual.Select(diagnostic => diagnostic.Location.SourceSpan)),
            $"Expected {Describe(expected.Spans, expected.Code)}{Environment.NewLine}but got {string.Join(Environment.NewLine, actual)}");
        if (messages.Length > 0) Assert.Equal(messages, actual.Select(diagnostic => diagnostic.GetMessage()));
    }

    /// <summary>The analyzer's diagnostics in the order of the source text.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync<TAnalyzer>(Compilation compilation)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new TAnalyzer()));
        ImmutableArray<Diagnostic> diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToImmutableArray();
    }

    private static string Describe(ImmutableArray<TextSpan> spans, string code) =>
        spans.IsEmpty ? "nothing" : string.Join(", ", spans.Select(span => $"'{code.Substring(span.Start, span.Length)}'"));
}
