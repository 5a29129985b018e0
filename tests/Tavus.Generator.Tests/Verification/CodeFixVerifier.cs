using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Generator.Tests.Verification;

/// <summary>Applies a code fix by its title. The result must compile and be free of the diagnostic, unless a person must do more.</summary>
internal static class CodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    public static async Task VerifyAsync(string before, string after, string title, string generatedCode, bool isStillReported = false)
    {
        using var workspace = new AdhocWorkspace();
        Document document = await AddDocumentAsync(workspace, before, generatedCode);
        Diagnostic diagnostic = (await DiagnosticsOfAsync(document)).First();

        CodeAction action = Assert.Single(await ActionsForAsync(document, diagnostic), action => action.Title == title);
        await AssertAppliedAsync(action, document.Id, after, isStillReported);
    }

    public static async Task VerifyFixAllAsync(string before, string after, string title, string generatedCode)
    {
        using var workspace = new AdhocWorkspace();
        Document document = await AddDocumentAsync(workspace, before, generatedCode);

        var fix = new TCodeFix();
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, title, fix.FixableDiagnosticIds, new Diagnostics(), CancellationToken.None);
        CodeAction? action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        await AssertAppliedAsync(action!, document.Id, after, isStillReported: false);
    }

    public static async Task<IEnumerable<string>> TitlesAsync(string code, string generatedCode)
    {
        using var workspace = new AdhocWorkspace();
        Document document = await AddDocumentAsync(workspace, code, generatedCode);
        Diagnostic diagnostic = (await DiagnosticsOfAsync(document)).First();
        return (await ActionsForAsync(document, diagnostic)).Select(action => action.Title);
    }

    private static async Task<Document> AddDocumentAsync(AdhocWorkspace workspace, string code, string generatedCode)
    {
        Project project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithMetadataReferences(References.Net10)
            .AddDocument("Tavus.g.cs", generatedCode, filePath: "Tavus.g.cs").Project;
        Document document = project.AddDocument("Test.cs", code, filePath: "Test.cs");
        SyntaxNode root = (await document.GetSyntaxRootAsync())!;
        return document.Project.WithCompilationOptions(TestCompilation.OptionsFor(root)).GetDocument(document.Id)!;
    }

    private static async Task<List<CodeAction>> ActionsForAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        await new TCodeFix().RegisterCodeFixesAsync(context);
        return actions;
    }

    private static async Task AssertAppliedAsync(CodeAction action, DocumentId id, string after, bool isStillReported)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(id)!;

        Assert.Equal(after, (await changed.GetTextAsync()).ToString());
        TestCompilation.AssertCompiles((await changed.Project.GetCompilationAsync())!);
        Assert.Equal(isStillReported, (await DiagnosticsOfAsync(changed)).Any());
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        TestCompilation.AssertCompiles(compilation);
        return await AnalyzerVerifier.AnalyzeAsync<TAnalyzer>(compilation);
    }

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken token) =>
            await DiagnosticsOfAsync(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken token) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken token) =>
            throw new NotSupportedException();
    }
}
