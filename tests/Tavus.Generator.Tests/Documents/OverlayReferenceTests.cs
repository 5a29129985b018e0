using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tavus.Generator.Host;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Documents;
using Tavus.Generator.Tests.Verification;
using Xunit;

namespace Tavus.Generator.Tests.Documents;

/// <summary>Targets of overlays go through references, and what is added is what the document mentions.</summary>
public sealed class OverlayReferenceTests
{
    private const string Operation = """
        paths:
          /new:
            post:
              requestBody:
                content:
                  json:
                    example: { voice: { speed: 1 }, tools: [{ kind: x }] }
                    schema: { $ref: '#/components/schemas/Request' }
              responses:
                '400': { schema: { $ref: '#/components/schemas/Error' } }
                '401': { schema: { $ref: '#/components/schemas/Error' } }
        components:
          schemas:
            Request:
              properties:
                voice: { $ref: '#/components/schemas/Voice' }
                mode: { type: string, description: 'fast or slow; see also pace, and the_end' }
            Voice: { $ref: '#/components/schemas/RealVoice' }
            RealVoice: { type: object }
            Error: { type: object }
        """;

    [Theory]
    [InlineData("$.paths['/old','/new'].post.requestBody.content.json.schema.properties.mode", "RealVoice", "{}")]
    [InlineData("$.paths['/new'].post.requestBody.content.json.schema.properties.voice", "RealVoice", "{\"type\":\"object\",\"title\":\"T\"}")]
    [InlineData("$.paths['/new'].post.requestBody.content.json.schema", "Request", "T")]
    public void A_reference_that_is_used_once_is_followed(string target, string component, string expected)
    {
        (SpecNode document, List<DiagnosticInfo> diagnostics) = Apply($"  - target: {target}\n    update: {{ title: T }}\n");

        Assert.Empty(diagnostics);
        string json = NodeJsonConverter.Convert(((SpecMapping)document)["components"]!)!["schemas"]![component]!.ToJsonString();
        Assert.Contains(expected.Trim('{', '}'), json);
        Assert.Contains("\"title\":\"T\"", NodeJsonConverter.Convert(document)!.ToJsonString());
    }

    [Fact]
    public void A_reference_to_what_others_use_is_a_warning_that_names_the_component()
    {
        (_, List<DiagnosticInfo> diagnostics) = Apply("  - target: $.paths['/new'].post.responses['400'].schema\n    update: { title: T }\n");

        Diagnostic diagnostic = DiagnosticFactory.Create(Assert.Single(diagnostics));
        Assert.Equal((DiagnosticIds.OverlayTargetNotFound, DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains("'$.components.schemas.Error'", diagnostic.GetMessage());
    }

    [Fact]
    public void A_description_beside_a_reference_stays_there()
    {
        (SpecNode document, List<DiagnosticInfo> diagnostics) =
            Apply("  - target: $.paths['/new'].post.responses['400'].schema\n    update: { description: d }\n");

        Assert.Empty(diagnostics);
        Assert.Contains("""{"$ref":"#/components/schemas/Error","description":"d"}""", NodeJsonConverter.Convert(document)!.ToJsonString());
    }

    [Fact]
    public void Additions_are_what_the_document_mentions()
    {
        (SpecNode document, List<DiagnosticInfo> diagnostics) = Apply("""
              - target: $.components.schemas.Request
                x-tavus-adds: true
                update:
                  properties:
                    mode: { type: integer, title: Mode }
                    speed: { type: number }
                    pace: { type: string }
                    end: { type: string }
                    invented: { type: string }
                    kind: { type: object, properties: { voice: { type: string }, gone: { type: string } } }
            """);

        // Outside of paths there is no operation: the whole document counts.
        Assert.Equal(
            """{"voice":{"$ref":"#/components/schemas/Voice"},"mode":{"type":"string","description":"fast or slow; see also pace, and the_end","title":"Mode"},"speed":{"type":"number"},"pace":{"type":"string"},"kind":{"type":"object","properties":{"voice":{"type":"string"}}}}""",
            NodeJsonConverter.Convert(document)!["components"]!["schemas"]!["Request"]!["properties"]!.ToJsonString());
        Assert.Equal(
            "The document does not mention 'end', 'invented', 'gone' here; nothing is added for that.",
            Assert.Single(diagnostics).Arguments.Single());
    }

    private static (SpecNode Document, List<DiagnosticInfo> Diagnostics) Apply(string actions)
    {
        var diagnostics = new DiagnosticBag();
        SpecNode document = Read(Operation, diagnostics);
        OverlayApplier.Apply(Read("overlay: 1.0.0\nactions:\n" + actions, diagnostics), [document], diagnostics);
        return (document, diagnostics.ToList());
    }

    private static SpecNode Read(string text, DiagnosticBag diagnostics) =>
        NodeFileReader.Read(new SourceFile("test.yaml", SourceText.From(text)), diagnostics);
}
