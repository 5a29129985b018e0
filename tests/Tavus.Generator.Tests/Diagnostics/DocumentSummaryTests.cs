using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;
using Xunit;

namespace Tavus.Generator.Tests.Diagnostics;

/// <summary>A vendor's flaws are one line of a build, and a list on demand.</summary>
public sealed class DocumentSummaryTests
{
    private const string Flawed = """
        openapi: 3.0.3
        info: { title: Things, version: '1' }
        paths:
          /a:
            get:
              operationId: getA
              responses:
                '200':
                  description: d
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          one: { $ref: '#/components/schemas/Gone' }
                          two: { $ref: '#/components/schemas/AlsoGone' }
                          three: { type: string, minLength: abc }
        """;

    [Fact]
    public void One_warning_counts_what_is_information()
    {
        Generation generation = Generate(("TavusVerbose", "false"));

        Diagnostic warning = Assert.Single(generation.Diagnostics, diagnostic => diagnostic.Severity != DiagnosticSeverity.Info);
        Assert.Equal(("TAVUS017", DiagnosticSeverity.Warning), (warning.Id, warning.DefaultSeverity));
        Assert.Equal(
            "In this document, 2 references cannot be resolved (TAVUS006) and 1 part is not valid OpenAPI (TAVUS007). A client is generated; "
                + "to list the flaws, build with -p:TavusVerbose=true.",
            warning.GetMessage());
        Assert.Equal("api.yaml", warning.Location.GetLineSpan().Path);
        Assert.Equal(3, generation.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Info));
        generation.AssertCompiles();
    }

    [Fact]
    public void With_the_option_each_is_a_warning()
    {
        Generation generation = Generate(("TavusVerbose", "True"));

        Assert.Equal(["TAVUS006", "TAVUS006", "TAVUS007"], generation.Diagnostics.Select(diagnostic => diagnostic.Id).Order());
        // The tests' compilation treats warnings as errors.
        Assert.All(generation.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }

    [Fact]
    public void What_is_left_out_of_a_list_is_counted()
    {
        string document = Flawed + string.Concat(Enumerable.Range(0, 40).Select(i => $"\n                  more{i}: {{ $ref: '#/components/schemas/Gone{i}' }}"));
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(("TavusVerbose", "false")), new TestFile("api.yaml", document));

        Assert.Contains(generation.Diagnostics, diagnostic => diagnostic.Id == "TAVUS017" && diagnostic.GetMessage().Contains("42 references"));
    }

    // The misspelled key is the reason, and no client is generated.
    [Fact]
    public void Flaws_of_a_document_without_a_client_are_listed()
    {
        Generation generation = Generation.Of(
            TestTarget.Net10, new TestOptions(("TavusVerbose", "false")),
            new TestFile("typo.yaml", "openapi: 3.0.3\ninfo: { title: t, version: '1' }\npaths:\n  /a:\n    gett: { operationId: a }\n"),
            new TestFile("api.yaml", Flawed));

        Assert.Equal(
            [("TAVUS003", "typo.yaml", 2), ("TAVUS007", "typo.yaml", 4), ("TAVUS017", "api.yaml", 0)],
            generation.Diagnostics
                .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Info)
                .Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line))
                .Order());
        Assert.Contains(generation.Diagnostics, diagnostic => diagnostic.Id == "TAVUS007" && diagnostic.GetMessage().Contains("'gett'"));
    }

    [Fact]
    public void A_document_of_schemas_gives_their_types()
    {
        Generation generation = Generation.Of("""
            openapi: 3.1.0
            info: { title: Events, version: '1' }
            components:
              schemas:
                Created: { type: object, properties: { id: { type: string, format: uuid }, api_key: { type: string }, kind: { type: string, enum: [a, b] } } }
            """);

        Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(("TAVUS003", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity));
        Assert.DoesNotContain("class TavusClient", generation["Client.g.cs"]);
        generation.AssertCompiles();
    }

    private static Generation Generate((string, string) option) =>
        Generation.Of(TestTarget.Net10, new TestOptions(option), new TestFile("api.yaml", Flawed));
}
