using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Tests.Verification;

/// <summary>The marked locations of a test, and the diagnostics that are expected there.</summary>
internal static class MarkedSpans
{
    /// <summary>Expects a diagnostic at each marked location of the first file.</summary>
    /// <param name="state">The files of the test.</param>
    /// <param name="markup">C# in which <c>[|…|]</c> marks the locations.</param>
    /// <param name="values">One for each location, in their order.</param>
    /// <param name="diagnostic">The diagnostic for a value.</param>
    public static void Expect(
        this SolutionState state, string markup, IReadOnlyList<string> values, Func<string, DiagnosticResult> diagnostic)
    {
        (string code, ImmutableArray<TextSpan> spans) = Parse(markup);
        Assert.Equal(values.Count, spans.Length);
        SourceText text = SourceText.From(code);
        string file = state.Sources[0].filename;
        state.Sources[0] = (file, text);
        state.ExpectedDiagnostics.AddRange(
            spans.Zip(values, (span, value) => At(diagnostic(value), file, text.Lines.GetLinePositionSpan(span))));
    }

    /// <summary>The code without its marks, and the marked locations in their order.</summary>
    public static (string Code, ImmutableArray<TextSpan> Spans) Parse(string markup)
    {
        TestFileMarkupParser.GetSpans(markup, out string code, out ImmutableArray<TextSpan> spans);
        return (code, [.. spans.OrderBy(span => span.Start)]);
    }

    /// <summary>The diagnostic at a location, whatever further locations it has.</summary>
    public static DiagnosticResult At(DiagnosticResult diagnostic, string file, LinePositionSpan span) => diagnostic
        .WithSpan(file, span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1)
        .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
}
