using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Host;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Docs;

public sealed class RulePagesTests
{
    public static TheoryData<string> Ids() => new(DescriptorsById().Keys);

    /// <summary>The pages whose first YAML block shows a mistake, which can be tried.</summary>
    public static TheoryData<string> IdsWithYaml() => new(DescriptorsById().Keys.Where(id => PageOf(id).Blocks("yaml").Any()));

    [Fact]
    public void Every_id_has_a_descriptor() =>
        Assert.Equal(
            StaticFieldsOf(typeof(DiagnosticIds)).Select(field => (string)field.GetRawConstantValue()!).Order(),
            DescriptorsById().Keys.Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_page_that_matches_its_descriptor(string id)
    {
        DiagnosticDescriptor descriptor = DescriptorsById()[id];
        string text = PageOf(id).Text;

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", text);
        Assert.Contains($"| Category | {descriptor.Category} |\n| Severity | {descriptor.DefaultSeverity} |\n", text);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", text);
        Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri);
    }

    [Fact]
    public void There_is_no_page_without_an_id() =>
        Assert.Equal(
            DescriptorsById().Keys.Order(),
            Directory.GetFiles(Repository.PathOf("docs/rules")).Select(Path.GetFileNameWithoutExtension).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_readme_names_every_id_with_its_severity(string id)
    {
        string[] lines = new MarkdownPage("README.md").Text.Split('\n');
        string row = Assert.Single(lines, line => line.StartsWith($"| [{id}](docs/rules/{id}.md) |"));

        Assert.EndsWith($"| {DescriptorsById()[id].DefaultSeverity.ToString().ToLowerInvariant()} |", row);
    }

    [Theory]
    [MemberData(nameof(IdsWithYaml))]
    public void The_example_is_reported_under_its_id(string id)
    {
        string example = PageOf(id).Blocks("yaml").First();
        Compilation empty = TestCompilation.Create("", null);
        IEnumerable<Diagnostic> diagnostics = example.StartsWith("overlay:")
            ? GeneratorRun.Start(empty, GeneratorRun.BundledSpec, GeneratorRun.BundledOverlay, example).Diagnostics
            : GeneratorRun.Start(empty, example, isVerbose: id != DiagnosticIds.FlawedDocument).Diagnostics;

        // What TAVUS017 counts is there as information.
        Diagnostic diagnostic = Assert.Single(
            diagnostics, diagnostic => id != DiagnosticIds.FlawedDocument || diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.Equal(id, diagnostic.Id);
        string[] lines = example.Split('\n');
        int marked = Array.FindIndex(lines, line => line.Contains("# TAVUS"));
        if (marked >= 0)
            Assert.Equal(marked, diagnostic.Location.GetLineSpan().StartLinePosition.Line);

        string? quoted = PageOf(id).Text.Split('\n').FirstOrDefault(line => line.StartsWith("> "))?.Substring(2);
        if (quoted is not null)
            Assert.Equal(quoted, diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("TAVUS006")]
    [InlineData("TAVUS008")]
    [InlineData("TAVUS014")]
    public void The_overlay_that_a_page_recommends_helps(string id)
    {
        string[] blocks = PageOf(id).Blocks("yaml").ToArray();

        Assert.Empty(GeneratorRun.Start(TestCompilation.Create("", null), blocks[0], blocks[1]).Diagnostics);
    }

    private static FieldInfo[] StaticFieldsOf(Type type) => type.GetFields(BindingFlags.Static | BindingFlags.Public);

    private static MarkdownPage PageOf(string id) => new($"docs/rules/{id}.md");

    private static Dictionary<string, DiagnosticDescriptor> DescriptorsById() =>
        SpecDescriptors.All()
            .Concat(StaticFieldsOf(typeof(UsageDescriptors)).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>())
            .ToDictionary(descriptor => descriptor.Id);
}
