using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Tavus.Generator.Tests.Analyzers;

namespace Tavus.Generator.Tests.Verification;

/// <summary>
/// Applies a code fix to each diagnostic, and to all of a document, a project and a solution. The results must compile and be free of the
/// diagnostic. Where the diagnostics are is for the tests of the analyzer.
/// </summary>
internal sealed class ClientCodeFixTest<TAnalyzer, TCodeFix> : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private ClientCodeFixTest(string before, string after, string key, string? generatedCode)
    {
        TestCode = before;
        FixedCode = after;
        if (generatedCode is not null)
        {
            TestState.Sources.Add(("Tavus.g.cs", generatedCode));
            FixedState.Sources.Add(("Tavus.g.cs", generatedCode));
        }

        TestState.AdditionalReferences.AddRange(ReferencesWith(generatedCode));
        ReferenceAssemblies = References.None;
        CodeActionEquivalenceKey = key;
    }

    /// <param name="before">The code with one diagnostic or several.</param>
    /// <param name="after">The code that the fix makes of it.</param>
    /// <param name="key">The equivalence key of the fix.</param>
    /// <param name="generatedCode">The client; null for that of the bundled document, as a library.</param>
    /// <param name="title">The title of the fix, or null where several have the key.</param>
    /// <param name="isStillReported">Whether a person must do more.</param>
    /// <param name="afterAll">The code that Fix All makes of it, where that is another one.</param>
    public static async Task VerifyAsync(
        string before, string after, string key, string? generatedCode = null, string? title = null, bool isStillReported = false, string? afterAll = null)
    {
        var test = new ClientCodeFixTest<TAnalyzer, TCodeFix>(before, after, key, generatedCode);
        if (afterAll is not null)
            test.BatchFixedCode = afterAll;
        if (title is not null)
            test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);

        await ExpectAsync(test.TestState, before, generatedCode);
        await ExpectAsync(test.FixedState, after, generatedCode);
        Assert.Equal(isStillReported, test.FixedState.ExpectedDiagnostics.Count > 0);
        await test.RunAsync();
    }

    /// <summary>The titles of the fixes that are offered for the first diagnostic.</summary>
    public static async Task<IEnumerable<string>> TitlesAsync(string code, string? generatedCode = null)
    {
        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithCompilationOptions(TestCompilation.Options)
            .WithMetadataReferences(ReferencesWith(generatedCode));
        if (generatedCode is not null) project = project.AddDocument("Tavus.g.cs", generatedCode, filePath: "Tavus.g.cs").Project;
        Document document = project.AddDocument("Test.cs", code, filePath: "Test.cs");
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        Diagnostic first = (await AnalyzerRun.AnalyzeAsync<TAnalyzer>(compilation)).First();
        var actions = new List<CodeAction>();
        await new TCodeFix().RegisterCodeFixesAsync(
            new CodeFixContext(document, first, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.Select(action => action.Title);
    }

    private static IEnumerable<MetadataReference> ReferencesWith(string? generatedCode) =>
        generatedCode is null ? References.Net10.Append(BundledVerifier.Library.Value) : References.Net10;

    private static async Task ExpectAsync(SolutionState state, string code, string? generatedCode)
    {
        Compilation compilation = TestCompilation.Create(code, generatedCode).WithReferences(ReferencesWith(generatedCode));
        foreach (Diagnostic diagnostic in await AnalyzerRun.AnalyzeAsync<TAnalyzer>(compilation))
        {
            var expected = new DiagnosticResult(diagnostic.Id, diagnostic.Severity);
            state.ExpectedDiagnostics.Add(MarkedSpans.At(expected, state.Sources[0].filename, diagnostic.Location.GetLineSpan().Span));
        }
    }

    protected override ParseOptions CreateParseOptions() => TestCompilation.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => TestCompilation.Options;
}
