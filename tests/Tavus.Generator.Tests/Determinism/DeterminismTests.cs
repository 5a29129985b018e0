using System.Globalization;
using System.Linq;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Determinism;

/// <summary>The same input gives the same output, wherever and however it is compiled.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void Output_is_the_same_in_every_run_and_culture()
    {
        string first = Text(Generate(TestFile.Bundled));
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            var turkish = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            turkish.NumberFormat.NumberDecimalSeparator = ",";
            turkish.NumberFormat.NegativeSign = "−";
            CultureInfo.CurrentCulture = turkish;
            Assert.Equal(first, Text(Generate(TestFile.Bundled)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_make_no_difference()
    {
        string windows = "\uFEFF" + TestFile.Bundled.GetText()!.ToString().Replace("\n", "\r\n");

        Generation generation = Generate(new TestFile(TestFile.Bundled.Path, windows)).AssertSilent();
        Assert.Equal(Text(Generate(TestFile.Bundled)), Text(generation));
    }

    [Fact]
    public void Generated_files_end_lines_with_a_line_feed_alone()
    {
        string text = Text(Generate(TestFile.Bundled));

        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain(text.Split('\n'), line => line.Length > 0 && char.IsWhiteSpace(line[^1]));
    }

    [Fact]
    public void Another_document_and_another_property_rename_nothing()
    {
        const string First = """
            openapi: 3.0.3
            info: { title: t, version: '1' }
            paths:
              /a:
                post:
                  operationId: createA
                  requestBody: { content: { application/json: { schema: { type: object, properties: { mode: { type: string, enum: [x, y] }, item: { $ref: '#/components/schemas/Item' } } } } } }
                  responses: { '200': { description: d, content: { application/json: { schema: { title: Shared, type: object, properties: { id: { type: string } } } } } } }
            components: { schemas: { Item: { type: object, properties: { name: { type: string } } } } }
            """;
        string second = First.Replace("/a:", "/b:").Replace("createA", "createB").Replace("id: {", "other: { type: string }, id: {").Replace("name: {", "label: {");
        Generation alone = Generate(new TestFile("a.yaml", First));
        Generation grown = Generate(new TestFile("a.yaml", First.Replace("mode: {", "early: { type: object, properties: { x: { type: string } } }, mode: {")), new TestFile("b.yaml", second));

        grown.AssertCompiles();
        Assert.Empty(Names(alone).Except(Names(grown)));
        Assert.Contains("Tavus.CreateBRequest", Names(grown));
    }

    private static string[] Names(Generation generation) => generation.Output.GetSymbolsWithName(_ => true)
        .Where(symbol => symbol.ContainingNamespace?.Name == "Tavus" && symbol.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public)
        .Select(symbol => symbol.ToDisplayString())
        .Distinct()
        .ToArray();

    private static Generation Generate(params TestFile[] files) =>
        Generation.Of(TestTarget.Net10, new TestOptions(), [.. files, TestFile.BundledOverlay]);

    private static string Text(Generation generation) =>
        string.Concat(generation.Result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText));
}
