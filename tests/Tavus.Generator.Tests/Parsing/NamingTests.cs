using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Parsing;

/// <summary>Names of types and members: from their own place, unique, and never in the way of what .NET or the generator has.</summary>
public sealed class NamingTests
{
    [Fact]
    public void Names_come_from_title_component_or_location()
    {
        Generation generation = Generation.Of(TestDocument.WithThing("""
            type: object
            properties:
              titled: { title: My Own Name, type: object, properties: { x: { type: string } } }
              placed: { type: object, properties: { deeper: { type: object, properties: { x: { type: string } } } } }
              items: { type: array, items: { type: object, properties: { x: { type: string } } } }
              mode: { type: string, enum: [a] }
            """)).AssertSilent().AssertCompiles();

        foreach (string name in new[] { "Thing", "MyOwnName", "ThingPlaced", "ThingPlacedDeeper", "ThingItemsItem", "ThingMode" })
            generation.Type("Tavus." + name);
    }

    [Fact]
    public void Equal_schemas_of_one_name_share_a_type_and_others_step_aside_with_a_warning()
    {
        Generation generation = Generation.Of(TestDocument.WithThing("""
            type: object
            properties:
              a: { title: Point, description: one, type: object, properties: { x: { type: number } } }
              b: { title: Point, description: two, type: object, properties: { x: { type: number } } }
              c: { title: Point, type: object, properties: { y: { type: number } } }
            """)).AssertCompiles();

        Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("TAVUS008", diagnostic.Id);
        Assert.Contains("'ThingC'", diagnostic.GetMessage());
        Assert.Equal(["Tavus.Point", "Tavus.Point", "Tavus.ThingC"], TypesOf(generation, "Thing"));
    }

    [Theory]
    [InlineData("equals", "EqualsValue")]
    [InlineData("getHashCode", "GetHashCodeValue")]
    [InlineData("get_type", "GetTypeValue")]
    [InlineData("memberwiseClone", "MemberwiseCloneValue")]
    [InlineData("additionalProperties", "AdditionalPropertiesValue")]
    [InlineData("toJson", "ToJsonValue")]
    [InlineData("validate", "ValidateValue")]
    [InlineData("converter", "ConverterValue")]
    [InlineData("thing", "ThingValue")]
    [InlineData("class", "Class")]
    [InlineData("***", "Property")]
    public void Members_never_clash_with_what_is_there(string wireName, string expected)
    {
        Generation generation = Generation.Of(TestDocument.WithThing($"type: object\nproperties:\n  '{wireName}': {{ type: string }}")).AssertSilent().AssertCompiles();

        Assert.Contains(expected, generation.Type("Tavus.Thing").GetMembers().OfType<IPropertySymbol>().Select(property => property.Name));
    }

    [Theory]
    [InlineData("a_b", "a-b", "a b")]
    [InlineData("ab", "a\\u200Bb", "AB")]
    [InlineData("x", "X", "xValue")]
    public void Members_never_clash_with_each_other(string first, string second, string third)
    {
        Generation generation = Generation.Of(TestDocument.WithThing(
            $"type: object\nproperties:\n  \"{first}\": {{ type: string }}\n  \"{second}\": {{ type: string }}\n  \"{third}\": {{ type: string }}")).AssertSilent().AssertCompiles();

        Assert.Equal(3, generation.Type("Tavus.Thing").GetMembers().OfType<IPropertySymbol>().Count(property => property.CanBeReferencedByName));
    }

    [Theory]
    [InlineData("System")]
    [InlineData("Task")]
    [InlineData("String")]
    [InlineData("JsonObject")]
    [InlineData("Tavus")]
    [InlineData("TavusClient")]
    [InlineData("TavusApiException")]
    [InlineData("OpenEnum")]
    [InlineData("record")]
    [InlineData("Attribute")]
    [InlineData("HttpClient")]
    [InlineData("var")]
    [InlineData("global")]
    public void Types_never_clash_with_what_is_there(string name) => Generation.Of(TestDocument.WithPaths($$"""
        /things:
          post:
            operationId: createThing
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } }
            responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } } }
        """) + $$"""

        components:
          schemas:
            {{name}}: { type: object, required: [x], properties: { x: { type: string, enum: [a] }, self: { $ref: '#/components/schemas/{{name}}' }, when: { type: string, format: date-time } } }
        """).AssertCompiles();

    [Fact]
    public void Every_type_of_the_support_code_is_reserved()
    {
        Generation bundled = Generation.Of(TestTarget.Net10, new TestOptions(), TestFile.Bundled, TestFile.BundledOverlay);
        string[] declared = System.IO.Directory.GetFiles(Repository.PathOf("src/Tavus.Generator.Runtime"), "*.cs", System.IO.SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/") && !file.Contains("\\obj\\"))
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(System.IO.File.ReadAllText(file), @"(?m)^(?:public|internal)[\w ]* (?:class|struct|interface|enum|delegate \S+) (\w+)").Select(match => match.Groups[1].Value))
            .Append("KnownEnums")
            .Append("TavusJson")
            .Distinct()
            .ToArray();

        bundled.AssertCompiles();
        Assert.True(declared.Length > 20);
        Assert.All(declared, name => Assert.True(Tavus.Generator.Parsing.ReservedNames.IsSupportType(name, Tavus.Generator.Model.GeneratorOptions.Default), name));
    }

    [Fact]
    public void Enum_values_that_become_one_identifier_stay_apart()
    {
        Generation generation = Generation.Of(TestDocument.WithThing(
            "type: object\nproperties:\n  mode: { type: string, enum: [a-b, a_b, 'a b', '', '+1', '-1', a-b] }")).AssertSilent().AssertCompiles();

        Assert.Equal(
            ["AB", "AUnderscoreB", "ASpaceB", "Empty", "Plus1", "Minus1"],
            generation.Type("Tavus.ThingMode").GetMembers().OfType<IFieldSymbol>().Select(field => field.Name));
    }

    [Fact]
    public void Operations_without_an_id_are_named_after_method_and_path_and_repeated_ids_step_aside()
    {
        Generation generation = Generation.Of(TestDocument.WithPaths("""
            /v1/things/{id}:
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              get: { responses: { '204': { description: d } } }
              put: { operationId: same, responses: { '204': { description: d } } }
              delete: { operationId: same, responses: { '204': { description: d } } }
              patch: { operationId: 'we<ird> #id', responses: { '204': { description: d } } }
            """)).AssertCompiles();

        Assert.Equal(
            ["GetV1ThingsByIdAsync", "SameAsync", "DeleteV1ThingsByIdAsync", "WeIrdIdAsync"],
            generation.Type("Tavus.ITavusClient").GetMembers().Select(member => member.Name));
        Assert.Equal(["TAVUS008"], generation.Ids);
    }

    private static string[] TypesOf(Generation generation, string type) => generation.Type("Tavus." + type).GetMembers().OfType<IPropertySymbol>().Where(property => property.CanBeReferencedByName)
        .Where(property => property.Name != "AdditionalProperties")
        .Select(property => property.Type.ToDisplayString().TrimEnd('?'))
        .ToArray();
}
