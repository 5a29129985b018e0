using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Tests.Docs;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Calls that are checked before they are sent, and by an analyzer: of a client for a document, named <c>sender</c>.</summary>
internal static class CheckedCall
{
    /// <summary>The violations for which the client refuses a call; empty if it sends it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="call">Statements with the call.</param>
    /// <param name="options">Further settings of the client's options.</param>
    /// <param name="body">The body of the response.</param>
    public static Task<string> ViolationsAsync(string document, string call, string options = "", string body = "{}") =>
        GeneratedProgram.RunAsync(document, $$"""
            var sender = new TavusClient(new TavusClientOptions { {{options}} }, new System.Net.Http.HttpClient(new Responding()));
            try
            {
                {{call}}
                return "";
            }
            catch (TavusValidationException exception)
            {
                return string.Join("; ", exception.Violations);
            }
            """, types: Responding.Replace("BODY", SymbolDisplay.FormatLiteral(body, quote: true)));

    /// <summary>The messages that an analyzer reports for a call.</summary>
    public static async Task<ImmutableArray<string>> AnalyzeAsync(
        DiagnosticAnalyzer analyzer, string document, string call, string parameters = "")
    {
        string code = $$"""
            using System.Collections.Generic;
            using System.Linq;
            using Tavus;

            class C { async System.Threading.Tasks.Task M(ITavusClient sender{{parameters}}) { {{call}} } }
            """;
        Compilation client = GeneratorRun.Start(TestCompilation.Create("", null), document).Compilation
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, TestCompilation.ParseOptions, "Code.cs"));
        TestCompilation.AssertCompiles(client);
        ImmutableArray<Diagnostic> diagnostics = await client.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.GetMessage())];
    }

    private const string Responding = """
        internal sealed class Responding : System.Net.Http.HttpMessageHandler
        {
            protected override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(
                System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken) =>
                System.Threading.Tasks.Task.FromResult(new System.Net.Http.HttpResponseMessage
                {
                    Content = new System.Net.Http.StringContent(BODY, System.Text.Encoding.UTF8, "application/json"),
                });
        }
        """;
}
