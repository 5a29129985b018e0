using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Hostile;

/// <summary>A document is untrusted: whatever it holds, it stays data, and the compiler lives.</summary>
public sealed class HostileDocumentTests
{
    private static readonly string[] Poisons =
    [
        "\"; class Evil { } //",
        "*/ class Evil { } /*",
        "</summary><script>",
        "]]>&lt;&#x0;",
        "a\nclass Evil { }",
        "a\rclass Evil { }",
        "a\u0085class Evil { }",
        "a\u2028class Evil { }",
        "a\u2029class Evil { }",
        "#if true\n#endif\n#error Evil",
        "{nameof(Evil)}{{0}}",
        "\\\"; Evil(); \\u0022",
        "\u202E\u2066Odd\u2069",
        "\u0000\u0001\u001B",
        "@class",
        "class",
        "record",
        "__arglist",
        "\U0001F600",
        "a\u200Bb",
        new string('x', 1000),
        "",
        " ",
        "1",
        "$(rm -rf /)",
        "..\\..\\odd",
        "/* */ // \"\"\" '",
    ];

    public static TheoryData<int> PoisonIndexes() => new(Enumerable.Range(0, Poisons.Length));

    [Theory]
    [MemberData(nameof(PoisonIndexes))]
    public void Text_in_any_location_stays_data(int index)
    {
        Generation generation = Generation.Of(HostileDocument.Of(Poisons[index]));

        Assert.DoesNotContain(generation.Ids, id => id is "TAVUS001" or "TAVUS099");
        AssertCompilesWithoutErrors(generation);
        Assert.Empty(generation.Output.GetSymbolsWithName(name => name == "Evil"));
        Assert.All(generation.Result.GeneratedSources, source => Assert.Matches("^[A-Za-z.]+$", source.HintName));
    }

    [Fact]
    public void Aliases_are_counted_as_expanded()
    {
        var document = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++)
            document.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");

        Assert.Equal(["TAVUS013"], Generation.Of(document.ToString()).Ids);
    }

    [Theory]
    [InlineData("api.yaml")]
    [InlineData("api.json")]
    public void Deep_nesting_is_refused_before_it_overflows_the_stack(string path)
    {
        string text = string.Concat(Enumerable.Repeat("[", 100_000));
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile(path, text));

        Assert.Contains(Assert.Single(generation.Ids), new[] { "TAVUS013", "TAVUS001" });
    }

    // Each of these once overflowed the stack, or took minutes.
    [Theory]
    [InlineData("{ type: object, properties: { p: { $ref: '#/components/schemas/A%' } } }", 10_000, "")]
    [InlineData("{ $ref: '#/components/schemas/A%' }", 2_000, "TAVUS006")]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/A%' } }", 2_000, "TAVUS012")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/A%' }] }", 1_000, "TAVUS012")]
    public void Long_chains_of_references_are_harmless(string schema, int length, string id)
    {
        var document = new StringBuilder("""
            openapi: 3.0.3
            info: { title: t, version: '1' }
            paths:
              /a: { get: { operationId: getA, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/A0' } } } } } } }
            components:
              schemas:

            """);
        for (int i = 0; i < length; i++)
            document.Append($"    A{i}: {schema.Replace("%", ((i + 1) % length).ToString())}\n");

        Generation generation = Generation.Of(document.ToString());

        Assert.Null(generation.Result.Exception);
        Assert.Equal(id, string.Join(" ", generation.Ids.Distinct()));
        Assert.Contains("GetAAsync", generation["Client.g.cs"]);
    }

    [Fact]
    public void Server_variables_are_put_in_once()
    {
        string variables = string.Join(", ", Enumerable.Range(0, 40).Select(i => $"v{i}: {{ default: '{{v{i + 1}}}{{v{i + 1}}}' }}"));
        Generation generation = Generation.Of($$"""
            openapi: 3.0.3
            info: { title: t, version: '1' }
            servers: [{ url: 'https://api.test/{v0}', variables: { {{variables}} } }]
            paths: { /a: { get: { operationId: getA, responses: { '204': { description: d } } } } }
            """);

        Assert.Contains("public string V0 { get; set; } = \"{v1}{v1}\";", generation["Client.g.cs"]);
    }

    [Fact]
    public void A_schema_that_is_nothing_but_itself_is_free_form_json()
    {
        Generation generation = Generation.Of("""
            openapi: 3.0.3
            info: { title: t, version: '1' }
            paths:
              /a: { get: { operationId: getA, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/List' } } } } } } }
            components:
              schemas:
                List: { type: array, items: { $ref: '#/components/schemas/List' } }
                Map: { type: object, additionalProperties: { $ref: '#/components/schemas/Map' } }
                Tree: { type: object, properties: { left: { $ref: '#/components/schemas/Tree' }, all: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
            """);

        generation.AssertCompiles();
        Assert.Contains("IList<global::Tavus.Tree>? All", generation["Models.g.cs"]);
    }

    // Every mutation of the bundled document is either understood or refused: it never crashes the generator or breaks the output.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_documents_never_crash_the_generator(int seed)
    {
        var random = new Random(seed);
        string text = TestFile.Bundled.GetText()!.ToString();
        string[] lines = text.Split('\n');
        for (int round = 0; round < 40; round++)
        {
            string damaged = random.Next(4) switch
            {
                0 => text.Remove(random.Next(text.Length - 200), random.Next(1, 200)),
                1 => text.Insert(random.Next(text.Length), "[]{}:-&*#?|>'\"%@`!\t\0".Substring(random.Next(20), 1)),
                2 => string.Join('\n', lines.Where((_, index) => index < 25 || random.Next(60) > 0)),
                _ => string.Join('\n', lines.Select(line => random.Next(60) == 0 ? line[(line.Length / 2)..] : line)),
            };
            Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile("api.yaml", damaged), TestFile.BundledOverlay);

            Assert.Null(generation.Result.Exception);
            Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Id == "TAVUS099");
            AssertCompilesWithoutErrors(generation);
        }
    }

    private static void AssertCompilesWithoutErrors(Generation generation)
    {
        Assert.Null(generation.Result.Exception);
        string[] errors = generation.Output.GetDiagnostics()
            .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error || diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
            .ToArray();
        Assert.True(errors.Length == 0, string.Join(Environment.NewLine, errors.Take(10)));
    }
}
