using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Caching;

/// <summary>What runs again after an edit, by the names of the pipeline's steps.</summary>
public sealed class CachingTests
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    [Fact]
    public void A_csharp_edit_runs_nothing_again()
    {
        GeneratorRunResult second = RunTwice(
            (driver, compilation) => driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edit { }", ParseOptions))));

        foreach (string step in new[] { StepNames.Inputs, StepNames.Project, StepNames.References, StepNames.Result, StepNames.Client, StepNames.Diagnostics })
            Assert.All(ReasonsOf(second, step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        AssertOutputs(second, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_comment_in_the_document_leaves_the_client_unchanged()
    {
        var commented = new TestFile(TestFile.Bundled.Path, "# a comment\n" + TestFile.Bundled.GetText());
        GeneratorRunResult second = RunTwice((driver, compilation) => driver.ReplaceAdditionalText(TestFile.Bundled, commented).RunGenerators(compilation));

        Assert.Equal([IncrementalStepRunReason.Unchanged], ReasonsOf(second, StepNames.Result));
        Assert.Equal([IncrementalStepRunReason.Cached], ReasonsOf(second, StepNames.Client));
        AssertOutputs(second, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Lines_that_move_a_diagnostic_emit_no_code_again()
    {
        const string Document = """
            openapi: 3.0.3
            info: { title: t, version: '1' }
            paths:
              /a:
                get: { operationId: getA, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/nowhere' } } } } } }
            """;
        var before = new TestFile("api.yaml", Document);
        var after = new TestFile("api.yaml", "# moved\n" + Document);
        GeneratorRunResult second = RunTwice((driver, compilation) => driver.ReplaceAdditionalText(before, after).RunGenerators(compilation), before);

        Assert.Equal([IncrementalStepRunReason.Unchanged], ReasonsOf(second, StepNames.Client));
        Assert.Equal([IncrementalStepRunReason.Modified], ReasonsOf(second, StepNames.Diagnostics));
        Assert.Equal(5, second.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void The_same_text_in_a_new_file_object_emits_no_code_again()
    {
        var same = new TestFile(TestFile.Bundled.Path, TestFile.Bundled.GetText()!.ToString());
        GeneratorRunResult second = RunTwice((driver, compilation) => driver.ReplaceAdditionalText(TestFile.Bundled, same).RunGenerators(compilation));

        Assert.Equal([IncrementalStepRunReason.Unchanged], ReasonsOf(second, StepNames.Result));
        AssertOutputs(second, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_change_of_the_document_emits_new_code()
    {
        var changed = new TestFile(TestFile.Bundled.Path, TestFile.Bundled.GetText()!.ToString().Replace("persona_name", "persona_title"));
        GeneratorRunResult second = RunTwice((driver, compilation) => driver.ReplaceAdditionalText(TestFile.Bundled, changed).RunGenerators(compilation));

        Assert.Equal([IncrementalStepRunReason.Modified], ReasonsOf(second, StepNames.Client));
        Assert.Contains("PersonaTitle", second.GeneratedSources.Single(source => source.HintName == "Models.g.cs").SourceText.ToString());
    }

    private static GeneratorRunResult RunTwice(
        System.Func<GeneratorDriver, CSharpCompilation, GeneratorDriver> edit, params AdditionalText[] files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText("class C { }", ParseOptions)], References.Net10);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TavusGenerator().AsSourceGenerator()],
            files.Length > 0 ? files : [TestFile.Bundled, TestFile.BundledOverlay],
            ParseOptions,
            new TestOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation);
        Assert.NotEmpty(driver.GetRunResult().Results.Single().GeneratedSources);
        return edit(driver, compilation).GetRunResult().Results.Single();
    }

    private static IncrementalStepRunReason[] ReasonsOf(GeneratorRunResult result, string step) =>
        [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private static void AssertOutputs(GeneratorRunResult result, IncrementalStepRunReason reason) => Assert.All(
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
        output => Assert.Equal(reason, output.Reason));
}
