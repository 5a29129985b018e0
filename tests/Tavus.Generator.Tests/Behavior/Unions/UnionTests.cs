using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Values of unions: read, accessed as each type, and written as received.</summary>
public sealed class UnionTests
{
    private const string Pets = """
        oneOf:
          - $ref: '#/components/schemas/Cat'
          - $ref: '#/components/schemas/Dog'
        """;

    private const string CatAndDog = """

            Cat:
              type: object
              required: [lives]
              properties:
                kind: { type: string }
                lives: { type: integer }
            Dog:
              type: object
              required: [tricks]
              properties:
                kind: { type: string }
                tricks: { type: array, items: { type: string } }
        """;

    [Theory]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "\"a\"", "thing.Value!.String", "a")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "7", "thing.Value!.Int64", "7")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "7", "thing.Value!.String is null", "True")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "{\"a\":1}", "thing.Value!.IsKnown", "False")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "{\"a\":1}", "thing.Value!.Json[\"a\"]", "1")]
    [InlineData("{ anyOf: [{ type: string }, { type: array, items: { type: string } }] }", "[\"a\"]", "thing.Value!.StringList![0]", "a")]
    [InlineData("{ anyOf: [{ type: boolean }, { type: array, items: { type: integer } }] }", "[1]", "thing.Value!.Int64List![0]", "1")]
    [InlineData("{ anyOf: [{ type: boolean }, { type: object, additionalProperties: { type: integer } }] }", "{\"a\":1}", "thing.Value!.Int64Map![\"a\"]", "1")]
    [InlineData("{ oneOf: [{ type: string, format: uuid }, { type: boolean }] }", "\"x\"", "thing.Value!.Guid is null && !thing.Value!.IsKnown", "True")]
    [InlineData("{ oneOf: [{ type: integer }, { type: number }] }", "1.5", "thing.Value is double", "True")]
    [InlineData("{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }", "\"b\"", "thing.Value!.Value.Known", "B")]
    [InlineData("{ anyOf: [{ type: string, enum: [a] }, { type: string, enum: [b] }] }", "\"b\"", "thing.Value!.Value.Known", "B")]
    [InlineData("{ anyOf: [{ type: string, format: uri }, { type: string, maxLength: 3 }] }", "\"b\"", "thing.Value", "b")]
    [InlineData("{ oneOf: [{ type: array, maxItems: 1, items: { type: string } }, { type: array, items: { type: string } }] }", "[\"b\"]", "thing.Value![0]", "b")]
    [InlineData("{ oneOf: [{ type: string }, { $ref: '#/components/schemas/Thing' }] }", "{\"value\":\"x\"}", "thing.Value!.Thing!.Value!.String", "x")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }], nullable: true }", "null", "thing.Value is null", "True")]
    [InlineData("{ type: array, items: { oneOf: [{ type: string }, { type: integer }] } }", "[\"a\",1]", "thing.Value![1].Int64", "1")]
    [InlineData("{ type: object, additionalProperties: { oneOf: [{ type: string }, { type: integer }] } }", "{\"k\":1}", "thing.Value![\"k\"].Int64", "1")]
    [InlineData("{ oneOf: [{ type: boolean }, { oneOf: [{ type: string }, { type: integer }] }] }", "1", "thing.Value!.Option2!.Int64", "1")]
    [InlineData("{ oneOf: [{ type: boolean }, { oneOf: [{ type: string }, { type: integer }] }] }", "true", "thing.Value!.Option2 is null", "True")]
    [InlineData("{ oneOf: [{ title: With a, type: object, required: [a], properties: { a: { type: string } } }, { title: With b, type: object, required: [b], properties: { b: { type: string } } }] }", "{\"b\":\"x\"}", "thing.Value!.WithB!.B + (thing.Value!.WithA is null)", "xTrue")]
    [InlineData("{ oneOf: [{ type: object, properties: { a: { type: string } } }, { type: string }] }", "{\"a\":\"x\",\"b\":null}", "thing.Value!.Object!.A", "x")]
    [InlineData("{ oneOf: [{ type: object, required: [t, v], properties: { t: { type: string, enum: [n] }, v: { type: integer } } }, { type: object, required: [t, v], properties: { t: { type: string, enum: [s] }, v: { type: string } } }] }", "{\"t\":\"s\",\"v\":\"x\"}", "thing.Value!.S!.V + (thing.Value!.N is null)", "xTrue")]
    public async Task A_value_is_read_as_what_it_is_and_written_as_it_came(string schema, string value, string expression, string expected) =>
        Assert.Equal(expected, await ThingProgram.AskAsync(schema, value, expression));

    [Fact]
    public async Task Branches_are_distinguished_by_their_required_properties()
    {
        const string code = """
            var thing = Thing.FromJson("{\"kind\":\"x\",\"tricks\":[\"sit\"],\"more\":1}");
            return $"{thing.Cat is null} {thing.Dog!.Tricks![0]} {thing.Dog.AdditionalProperties!["more"]}";
            """;
        Assert.Equal("True sit 1", await GeneratedProgram.RunAsync(TestDocument.WithThing(Pets) + CatAndDog, code));
    }

    [Fact]
    public async Task A_branch_is_written_with_what_was_changed_in_it()
    {
        const string code = """
            var thing = Thing.FromJson("{\"lives\":9,\"more\":null}");
            thing.Cat!.Lives = 8;
            await client.CreateThingAsync(thing);
            return Server.Request.Split('\n')[2];
            """;
        Assert.Equal("{\"lives\":8,\"more\":null}", await GeneratedProgram.RunAsync(TestDocument.WithThing(Pets) + CatAndDog, code));
    }

    [Fact]
    public async Task Whatever_is_looked_at_the_branch_with_most_properties_stays()
    {
        const string schema = "{ anyOf: [{ type: object, properties: { a: { type: string } } }, { type: object, required: [b], properties: { a: { type: string }, b: { type: integer } } }] }";
        Assert.Equal("True True second True", await GeneratedProgram.RunAsync(TestDocument.WithThing("type: object\nproperties:\n  value: " + schema), """
            var thing = Thing.FromJson("{\"value\":{\"a\":\"x\",\"b\":1}}").Value!;
            bool isOther = thing.Option1 is not null;
            thing.Option2!.A = "second";
            return thing.IsKnown + " " + !isOther + " " + thing.Json["a"] + " " + ReferenceEquals(thing.Option2, thing.Option2);
            """));
    }

    [Fact]
    public async Task A_branch_converts_to_its_union_and_is_checked()
    {
        const string code = """
            await client.CreateThingAsync(new Cat { Lives = 9 });
            string sent = Server.Request.Split('\n')[2];
            try
            {
                await client.CreateThingAsync(new Dog { Tricks = null! });
                return "not checked";
            }
            catch (TavusValidationException exception)
            {
                return sent + exception.Violations[0];
            }
            """;
        Assert.Equal("{\"lives\":9}$.tricks is required", await GeneratedProgram.RunAsync(TestDocument.WithThing(Pets) + CatAndDog, code));
    }

    [Theory]
    [InlineData("discriminator: { propertyName: kind }", "Dog", "False True")]
    [InlineData("discriminator: { propertyName: kind, mapping: { mieze: Cat, wuffi: '#/components/schemas/Dog' } }", "wuffi", "False True")]
    [InlineData("discriminator: { propertyName: kind, mapping: { mieze: Cat, tiger: Cat } }", "tiger", "True False")]
    [InlineData("discriminator: { propertyName: kind }", "Bird", "False False")]
    public async Task The_discriminator_decides(string discriminator, string kind, string expected)
    {
        string code = $$"""
            var thing = Thing.FromJson("{\"kind\":\"{{kind}}\"}");
            return $"{thing.Cat is not null} {thing.Dog is not null}";
            """;
        Assert.Equal(expected, await GeneratedProgram.RunAsync(TestDocument.WithThing(Pets + "\n" + discriminator) + CatAndDog, code));
    }

    [Theory]
    [InlineData("{ type: string, enum: [image] }", "{ type: string, enum: [text] }", "", "\\\"text\\\"", "False True")]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string, enum: [c] }", "", "\\\"b\\\"", "True False")]
    [InlineData("{ type: boolean, enum: [true] }", "{ type: boolean, enum: [false] }", "", "false", "False True")]
    [InlineData("{ type: integer, enum: [1] }", "{ type: integer, enum: [2] }", "", "1", "True False")]
    [InlineData("{ type: string, enum: [image] }", "{ type: string, enum: [text] }", "\ndiscriminator: { propertyName: kind }", "\\\"text\\\"", "False True")]
    public async Task Branches_are_distinguished_by_the_values_that_they_list(string left, string right, string discriminator, string kind, string expected)
    {
        string parts = $$"""

                Left: { type: object, properties: { kind: {{left}} } }
                Right: { type: object, properties: { kind: {{right}} } }
            """;
        string code = $$"""
            var thing = Thing.FromJson("{\"kind\":{{kind}}}");
            return $"{thing.Left is not null} {thing.Right is not null}";
            """;
        string document = TestDocument.WithThing("oneOf: [{ $ref: '#/components/schemas/Left' }, { $ref: '#/components/schemas/Right' }]" + discriminator);
        Assert.Equal(expected, await GeneratedProgram.RunAsync(document + parts, code));
    }

    [Fact]
    public async Task Of_several_branches_that_fit_the_one_with_most_properties_is_taken()
    {
        const string code = """
            var thing = Thing.FromJson("{\"value\":{\"b\":\"x\"}}");
            thing.Value!.Option2!.B = "changed";
            return thing.ToJson() + thing.Value.IsKnown + (thing.Value.Option1 is null);
            """;
        const string schema = "type: object\nproperties:\n  value: { oneOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { b: { type: string } } }] }";
        Assert.Equal("{\"value\":{\"b\":\"changed\"}}TrueTrue", await GeneratedProgram.RunAsync(TestDocument.WithThing(schema), code));
    }

    [Theory]
    [InlineData("Expr: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Wrap' }] }", "Wrap: { oneOf: [{ $ref: '#/components/schemas/Expr' }, { type: integer }] }")]
    [InlineData("Expr: { oneOf: [{ type: string }, { type: integer }, { $ref: '#/components/schemas/Expr' }] }", "Wrap: { allOf: [{ $ref: '#/components/schemas/Expr' }], description: x }")]
    public async Task Choices_that_lead_back_to_themselves_end(string first, string second)
    {
        string document = TestDocument.WithThing("{ type: object, properties: { value: { $ref: '#/components/schemas/Expr' } } }") + $"\n    {first}\n    {second}\n";
        Assert.Equal("False{}", await GeneratedProgram.RunAsync(document, "return Expr.FromJson(\"true\").IsKnown + new Thing().ToJson();"));
    }

    [LongTextTheory]
    [InlineData("{ oneOf: [{}, { $ref: '#/components/schemas/Any' }] }")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Any' }, { enum: [a, 1] }] }")]
    [InlineData("{ oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: string, nullable: true } }, { type: integer }] }")]
    [InlineData("{ oneOf: [{ type: string }, { type: array, items: { type: string, nullable: true } }, { type: array, items: { type: array, nullable: true, items: { type: integer, nullable: true } } }] }")]
    [InlineData("{ oneOf: [{ type: string }, { type: object, additionalProperties: { type: string, nullable: true } }, { type: object, additionalProperties: { type: array, nullable: true, items: { type: object, nullable: true, properties: { a: { type: string } } } } }] }")]
    [InlineData("{ oneOf: [{ type: string }, { type: array, items: {} }, { type: object, additionalProperties: true }, { type: object, additionalProperties: { nullable: true } }] }")]
    [InlineData("{ oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Nested' } }] }")]
    public void Choices_of_anything_compile(string schema) =>
        Generation.Of(TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}") + "\n    Any: { description: any }\n    Nested: { nullable: true, oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Nested' } }] }\n").AssertCompiles();

    [Fact]
    public async Task A_choice_beside_members_adds_the_members_of_its_objects()
    {
        const string schema = """
            type: object
            required: [name]
            properties:
              name: { type: string }
              kind: { type: string, enum: [any] }
            oneOf:
              - $ref: '#/components/schemas/Cat'
              - type: object
                required: [wings]
                properties:
                  wings: { type: integer }
                  kind: { type: string, enum: [bird] }
              - required: [name]
            """;
        const string code = """
            var thing = new Thing { Name = "n", Wings = 2, Kind = ThingKind.Bird };
            await client.CreateThingAsync(thing);
            return Server.Request.Split('\n')[2] + Thing.FromJson("{\"lives\":3}").Lives;
            """;
        Assert.Equal("{\"name\":\"n\",\"kind\":\"bird\",\"wings\":2}3", await GeneratedProgram.RunAsync(TestDocument.WithThing(schema) + CatAndDog, code));
    }

    [Fact]
    public async Task Several_types_of_one_schema_are_a_choice()
    {
        const string code = """
            var thing = Thing.FromJson("{\"value\":[\"a\"]}");
            return $"{thing.Value!.StringList![0]} {thing.Value.Int64 is null} {new ThingValue(5L).ToJson()} {Thing.FromJson("{\"value\":null}").Value is null}";
            """;
        string document = TestDocument.WithThing("type: object\nproperties:\n  value: { type: [integer, array, 'null'], items: { type: string } }", "3.1.0");
        Assert.Equal("a True 5 True", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task JsonSerializer_reads_and_writes_unions_with_and_without_reflection()
    {
        const string code = """
            var options = new JsonSerializerOptions { TypeInfoResolver = TavusJson.Resolver };
            Thing[] things = JsonSerializer.Deserialize<Thing[]>("[{\"lives\":9},7]", options)!;
            return JsonSerializer.Serialize(things) + things[0].Cat!.Lives + things[1].IsKnown;
            """;
        Assert.Equal("[{\"lives\":9},7]9False", await GeneratedProgram.RunAsync(TestDocument.WithThing(Pets) + CatAndDog, code));
    }
}
