using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Docs;

public sealed class PagesTests
{
    // The implicit usings of a new project, and those that the pages take as given.
    private const string Given = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Http.Resilience;
        global using Tavus;
        """;

    private const string GivenForBundled = """
        global using static Given;

        internal static class Given
        {
            internal static readonly string apiKey = "key";
            internal static readonly ITavusClient client = new TavusClient(apiKey);
            internal static readonly CreatePersonaRequest request = new();
            internal static readonly CancellationToken cancellationToken = default;
            internal static readonly WebApplicationBuilder builder = WebApplication.CreateBuilder();
        }
        """;

    private static readonly string[] DisabledBySdk = ["CS1701", "CS1702"];

    public static TheoryData<string> Pages() => new(MarkdownPage.All);

    public static TheoryData<string, int> CSharpBlocks()
    {
        var blocks = new TheoryData<string, int>();
        foreach (string path in MarkdownPage.All)
        {
            int count = new MarkdownPage(path).CSharpBlocks().Count();
            for (int index = 0; index < count; index++)
                blocks.Add(path, index);
        }

        return blocks;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files(string path) =>
        Assert.All(new MarkdownPage(path).LinkedFiles(), target => Assert.True(File.Exists(Repository.PathOf(target)), target));

    [Theory]
    [MemberData(nameof(CSharpBlocks))]
    public void Csharp_compiles(string path, int index)
    {
        List<(string Code, string? Document)> blocks = new MarkdownPage(path).CSharpBlocks().Take(index + 1).ToList();
        (string code, string? document) = blocks[index];
        Compilation compilation = TestCompilation.Create(code, null)
            .WithReferences(References.AspNetCoreOpenApi.AddRange(References.Resilience))
            .AddSyntaxTrees(blocks.Take(index).Select(block => Parse(block.Code)).Where(IsFile))
            .AddSyntaxTrees(Parse(Given));
        (Compilation result, IEnumerable<Diagnostic> diagnostics) = document is null
            ? GeneratorRun.Start(compilation.AddSyntaxTrees(Parse(GivenForBundled)), GeneratorRun.BundledSpec, GeneratorRun.BundledOverlay)
            : GeneratorRun.Start(compilation, document);

        Assert.Empty(diagnostics);
        Assert.Empty(result.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !DisabledBySdk.Contains(diagnostic.Id)));
    }

    [Fact]
    public void Rules_of_your_own_join_the_bundled_ones()
    {
        string overlay = new MarkdownPage("docs/own-rules.md").Blocks("yaml").First();
        (Compilation result, IEnumerable<Diagnostic> diagnostics) = GeneratorRun.Start(
            TestCompilation.Create("", null), GeneratorRun.BundledSpec, GeneratorRun.BundledOverlay, overlay);
        string code = string.Concat(result.SyntaxTrees);

        Assert.Empty(diagnostics);
        Assert.Contains("[TavusRequiredUnless(\"system_prompt\", \"pipeline_mode\", \"echo\")]", code);
        Assert.Contains("[TavusRequiredWhen(\"default_replica_id\", \"system_prompt\")]", code);
        Assert.Contains("[TavusConstraint(\"persona_name\", MaxLength = \"40\")]", code);
        Assert.Contains("violations.CheckText(\"persona_name\", PersonaName, \"must have at most 40 characters\", maximum: 40);", code);
        Assert.Contains("[TavusUsage(\"Legacy\", \"context\", Use = \"system_prompt\")]", code);
    }

    [Fact]
    public void Bundled_rules_are_removed_as_the_page_describes()
    {
        string overlay = new MarkdownPage("docs/own-rules.md").Blocks("yaml").Last();
        (Compilation result, IEnumerable<Diagnostic> diagnostics) = GeneratorRun.Start(
            TestCompilation.Create("", null), GeneratorRun.BundledSpec, GeneratorRun.BundledOverlay, overlay);
        string code = string.Concat(result.SyntaxTrees);

        Assert.Empty(diagnostics);
        Assert.DoesNotContain("[TavusRequiredUnless(\"system_prompt\"", code);
        Assert.Contains("[TavusRequiredWhen(\"model\", \"base_url\"", code);
        Assert.Contains("public sealed partial class PersonaLayers", code);
    }

    [Fact]
    public void The_bundled_document_is_the_one_that_its_page_describes() =>
        Assert.Contains(
            Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Repository.PathOf("spec/create-persona.yaml")))).ToLowerInvariant(),
            new MarkdownPage("spec/README.md").Text);

    // A whole file with its directives: later blocks of the page use its types.
    private static bool IsFile(SyntaxTree tree) =>
        tree.GetCompilationUnitRoot() is { Usings.Count: > 0 } root && root.Members.All(member => member is not GlobalStatementSyntax);

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, TestCompilation.ParseOptions);
}
