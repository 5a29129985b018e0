using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Tavus.Generator.Tests.Verification;

/// <summary>Runs an analyzer over C# that uses a generated client. <c>[|…|]</c> marks the expected locations.</summary>
internal sealed class ClientAnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private ClientAnalyzerTest(string markup, string? generatedCode, MetadataReference[] libraries)
    {
        TestCode = markup;
        TestState.OutputKind = TestCompilation.OutputKindOf(markup);
        TestState.AdditionalReferences.AddRange(References.Net10);
        TestState.AdditionalReferences.AddRange(libraries);
        ReferenceAssemblies = References.None;
        if (generatedCode is not null)
            TestState.Sources.Add(("Tavus.g.cs", generatedCode));
    }

    /// <param name="markup">The code.</param>
    /// <param name="generatedCode">The client, or null where a library has it.</param>
    /// <param name="libraries">Further references.</param>
    /// <param name="incomplete">Whether the code may have errors.</param>
    /// <param name="messages">The messages in the order of the locations, or none.</param>
    public static Task VerifyAsync(
        string markup, string? generatedCode, MetadataReference[] libraries, bool incomplete, params string[] messages)
    {
        var test = new ClientAnalyzerTest<TAnalyzer>(markup, generatedCode, libraries);
        if (incomplete)
            test.CompilerDiagnostics = CompilerDiagnostics.None;

        if (messages.Length > 0)
        {
            DiagnosticDescriptor rule = Assert.Single(new TAnalyzer().SupportedDiagnostics);
            test.TestState.Expect(markup, messages, message => new DiagnosticResult(rule).WithMessage(message));
        }

        return test.RunAsync();
    }

    protected override ParseOptions CreateParseOptions() => TestCompilation.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => TestCompilation.Options;
}
