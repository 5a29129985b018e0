using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Tavus.Generator.Tests.Analyzers;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.CodeFixes;

/// <summary>Applies a code fix to code that uses the client of the bundled document. The result must compile.</summary>
internal static class BundledFixVerifier
{
    /// <summary>Applies the fix to the first diagnostic that it can fix; <paramref name="after"/> is null where it is not offered.</summary>
    public static async Task VerifyAsync(CodeFixProvider fix, string before, string? after)
    {
        using var workspace = new AdhocWorkspace();
        Document document = AddDocument(workspace, before);
        var actions = new List<CodeAction>();
        foreach (Diagnostic diagnostic in (await DiagnosticsOfAsync(document)).Where(found => fix.FixableDiagnosticIds.Contains(found.Id)))
        {
            var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
            await fix.RegisterCodeFixesAsync(context);
        }

        if (after is null) Assert.Empty(actions);
        else await AssertAppliedAsync(actions[0], document.Id, after);
    }

    /// <summary>Applies the fix to all diagnostics of the document at once.</summary>
    public static async Task VerifyAllAsync(CodeFixProvider fix, string before, string after)
    {
        using var workspace = new AdhocWorkspace();
        Document document = AddDocument(workspace, before);
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, fix.GetType().Name, fix.FixableDiagnosticIds, new Diagnostics(), CancellationToken.None);
        CodeAction? action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        await AssertAppliedAsync(action!, document.Id, after);
    }

    private static Document AddDocument(AdhocWorkspace workspace, string code)
    {
        Project project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithMetadataReferences(References.Net10)
            .WithCompilationOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        int number = 0;
        foreach (SyntaxTree file in BundledVerifier.ClientFiles)
            project = project.AddDocument($"Client{number++}.g.cs", file.GetText(), filePath: $"Client{number}.g.cs").Project;
        return project.AddDocument("Test.cs", code, filePath: "Test.cs");
    }

    private static async Task AssertAppliedAsync(CodeAction action, DocumentId id, string after)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(id)!;
        Assert.Equal(after, (await changed.GetTextAsync()).ToString());
        await DiagnosticsOfAsync(changed);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await BundledVerifier.AnalyzeAsync(compilation);
    }

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken token) =>
            (await DiagnosticsOfAsync(document)).Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == "Test.cs");

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken token) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken token) =>
            throw new NotSupportedException();
    }
}
