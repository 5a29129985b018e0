using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Titles name types, but for those that only repeat the name of the property.</summary>
public sealed class TitleNameTests
{
    [Theory]
    [InlineData("kind: { title: Kind, type: string, enum: [a, b] }", "Kind", "ThingKind")]
    [InlineData("file_type: { title: File Type, type: string, enum: [a, b] }", "FileType", "ThingFileType")]
    [InlineData("fileType: { title: FILE-TYPE, type: string, enum: [a, b] }", "FILETYPE", "ThingFileType")]
    [InlineData("type: { title: Type, const: cat }", "Type", "ThingType")]
    [InlineData("inner: { title: Inner, type: object, properties: { x: { type: string } } }", "Inner", "ThingInner")]
    [InlineData("inner: { title: Inner, allOf: [{ properties: { x: { type: string } } }, { type: object }] }", "Inner", "ThingInner")]
    [InlineData("loc: { title: Loc, anyOf: [{ type: array, items: { type: string } }, { type: integer }] }", "Loc", "ThingLoc")]
    [InlineData("mode: { title: Mode, anyOf: [{ type: string, enum: [a, b] }, { type: 'null' }] }", "Mode", "ThingMode")]
    public void A_title_that_repeats_the_name_of_the_property_names_nothing(string property, string title, string expected)
    {
        string document = TestDocument.WithThing("type: object\nproperties:\n  " + property, "3.1.0");
        Generation generation = Generation.Of(document).AssertSilent().AssertCompiles();

        Assert.Null(generation.Output.GetTypeByMetadataName("Tavus." + title));
        generation.Type("Tavus." + expected);
    }

    [Theory]
    [InlineData("kind: { title: Sort of thing, type: string, enum: [a, b] }", "SortOfThing")]
    [InlineData("items: { type: array, items: { title: Item, type: object, properties: { x: { type: string } } } }", "Item")]
    public void Other_titles_do(string property, string expected) =>
        Generation.Of(TestDocument.WithThing("type: object\nproperties:\n  " + property))
            .AssertSilent().AssertCompiles().Type("Tavus." + expected);

    [Fact]
    public void Titles_of_an_overlay_always_do()
    {
        const string overlay = """
            overlay: 1.0.0
            info: { title: Names, version: '1' }
            actions:
              - target: $.components.schemas.Thing.properties.kind
                update: { title: Kind }
              - target: $.components.schemas.Thing
                update: { title: Pet }
            """;
        Generation generation = Generation.Of(
            TestDocument.WithThing("type: object\ntitle: Other\nproperties:\n  kind: { title: Kind of it, type: string, enum: [a, b] }"),
            overlay).AssertSilent().AssertCompiles();

        generation.Type("Tavus.Kind");
        generation.Type("Tavus.Pet");
        Assert.Null(generation.Output.GetTypeByMetadataName("Tavus.Thing"));
    }

    [Fact]
    public void A_parameter_and_a_response_have_titles_that_repeat_as_well()
    {
        Generation generation = Generation.Of(TestDocument.WithPaths("""
            /items/{kind}:
              get:
                operationId: read_item_items__kind__get
                parameters:
                  - { name: kind, in: path, required: true, schema: { title: Kind, type: string, enum: [a, b] } }
                responses:
                  '200':
                    description: d
                    content:
                      application/json:
                        schema: { title: Response Read Item Items  Kind  Get, type: object, properties: { x: { type: string } } }
            """)).AssertSilent().AssertCompiles();

        generation.Type("Tavus.ReadItemKind");
        generation.Type("Tavus.ReadItemResponse");
    }

    [Fact]
    public void A_name_is_a_warning_only_where_the_document_chose_it_twice()
    {
        Generation generation = Generation.Of(TestDocument.WithThing("""
            type: object
            properties:
              a: { type: object, properties: { b_c: { type: object, properties: { x: { type: string } } } } }
              a_b: { type: object, properties: { c: { type: object, properties: { y: { type: string } } } } }
              d: { title: Thing A, type: object, properties: { z: { type: string } } }
            """)).AssertSilent().AssertCompiles();

        var property = (IPropertySymbol)generation.Type("Tavus.Thing").GetMembers("D").Single();
        Assert.Equal("Tavus.ThingD?", property.Type.ToDisplayString());
    }
}
