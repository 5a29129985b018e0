using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Classes over several levels, with discriminators of all kinds.</summary>
public sealed class InheritanceLevelTests
{
    private const string Levels = """
        type: object
        discriminator:
          propertyName: '@odata.type'
          mapping: { '#a.thing': Thing, '#a.group': Group, '#a.user': User, '#a.admin': Admin }
        properties:
          id: { type: string }
          members: { type: array, items: { $ref: '#/components/schemas/Thing' } }
        """;

    private const string Derived = """

            Admin:
              allOf: [{ $ref: '#/components/schemas/User' }, { properties: { level: { type: integer } } }]
            User:
              allOf:
                - $ref: '#/components/schemas/Thing'
                - properties: { mail: { type: string } }
                  discriminator: { propertyName: '@odata.type', mapping: { '#a.admin': Admin } }
            Group:
              allOf: [{ $ref: '#/components/schemas/Thing' }]
        """;

    [Fact]
    public async Task Several_levels_are_read_by_every_base_class()
    {
        const string code = """
            const string user = "{\"mail\":\"m\",\"@odata.type\":\"#a.user\"}";
            const string others = "{\"@odata.type\":\"#a.group\"},{\"@odata.type\":\"#a.new\"}";
            const string json = "{\"members\":[{\"@odata.type\":\"#a.admin\",\"level\":1,\"members\":[" + user + "]}," + others + "]}";
            var thing = Thing.FromJson(json);
            string names = string.Join(",", System.Linq.Enumerable.Select(thing.Members!, member => member.GetType().Name));
            var admin = (Admin)thing.Members![0];
            return names + " " + admin.Members![0].GetType().Name + " " + User.FromJson("{\"@odata.type\":\"#a.admin\"}").GetType().Name
                + " " + JsonNode.DeepEquals(JsonNode.Parse(thing.ToJson()), JsonNode.Parse(json))
                + new Admin { Level = 2, Mail = "m", Id = "i" }.ToJson() + new Thing().ToJson() + typeof(Admin).BaseType!.BaseType!.Name;
            """;
        Assert.Equal(
            "Admin,Group,Thing User Admin True"
            + "{\"@odata.type\":\"#a.admin\",\"id\":\"i\",\"mail\":\"m\",\"level\":2}{\"@odata.type\":\"#a.thing\"}Thing",
            await GeneratedProgram.RunAsync(TestDocument.WithThing(Levels) + Derived, code));
    }

    [Theory]
    [InlineData("{ type: integer }", "{ enum: [7] }", "7", "7.0")]
    [InlineData("{ type: integer, enum: [6, 7] }", "{ type: integer, enum: [7] }", "7", "7")]
    [InlineData("{ type: integer, format: int32 }", "{ type: integer, format: int32, enum: [7] }", "7", "7")]
    [InlineData("{ type: boolean }", "{ type: boolean, enum: [true] }", "true", "true")]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string, enum: [b] }", "\"b\"", "\"b\"")]
    [InlineData("{ type: string }", "{ const: b }", "\"b\"", "\"b\"")]
    [InlineData("{}", "{ type: string, enum: [b] }", "\"b\"", "\"b\"")]
    public async Task The_single_value_of_the_discriminator_selects_the_class(string type, string single, string written, string read)
    {
        string document = TestDocument.WithThing($$"""
            type: object
            required: [kind]
            properties: { kind: {{type}} }
            discriminator: { propertyName: kind }
            """, "3.1.0") + $$"""

                Dog: { type: object, allOf: [{ $ref: '#/components/schemas/Thing' }], properties: { kind: {{single}}, name: { type: string } } }
            """;
        string json = System.Text.Json.JsonSerializer.Serialize("{\"kind\":" + read + "}").Replace("\\u0022", "\\\"");
        string code = $$"""
            await client.CreateThingAsync(new Dog { Name = "Rex" });
            var dog = (Dog)Thing.FromJson({{json}});
            return Server.Request.Split('\n')[2] + dog.ToJson();
            """;
        Assert.Equal($"{{\"kind\":{written},\"name\":\"Rex\"}}{{\"kind\":{read}}}", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task A_level_may_have_a_discriminator_of_its_own()
    {
        string document = TestDocument.WithThing("{ type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }") + """

                Dog: { allOf: [{ $ref: '#/components/schemas/Thing' }], discriminator: { propertyName: breed }, properties: { breed: { type: string } } }
                Husky: { allOf: [{ $ref: '#/components/schemas/Dog' }], properties: { sled: { type: boolean } } }
            """;
        const string code = """
            string husky = new Husky { Sled = true }.ToJson();
            return husky + Thing.FromJson(husky).GetType().Name + Thing.FromJson("{\"kind\":\"Dog\",\"breed\":\"Pug\"}").GetType().Name
                + Thing.FromJson("{\"kind\":\"Husky\"}").GetType().Name;
            """;
        Assert.Equal("{\"kind\":\"Dog\",\"breed\":\"Husky\",\"sled\":true}HuskyDogThing", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task A_base_class_may_list_its_derived_classes_as_branches()
    {
        string document = TestDocument.WithThing("""
            type: object
            required: [type]
            properties: { type: { type: string }, name: { type: string } }
            discriminator: { propertyName: type }
            oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }]
            """) + """

                Dog: { type: object, allOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, properties: { bark: { type: boolean } } }] }
                Cat: { type: object, allOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, properties: { lives: { type: integer } } }] }
            """;
        const string code = """
            Server.Body = "{\"type\":\"Cat\",\"name\":\"Tom\",\"lives\":9}";
            var cat = (Cat)await client.CreateThingAsync(new Dog { Name = "Rex", Bark = true });
            return Server.Request.Split('\n')[2] + cat.Lives + cat.ToJson() + (typeof(Thing).GetProperty("Bark") is null);
            """;
        Assert.Equal(
            "{\"type\":\"Dog\",\"name\":\"Rex\",\"bark\":true}9{\"type\":\"Cat\",\"name\":\"Tom\",\"lives\":9}True",
            await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task A_base_without_members_that_lists_its_derived_classes_is_a_class()
    {
        string document = TestDocument.WithThing("{ discriminator: { propertyName: type }, oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }] }") + """

                Dog: { allOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, required: [type], properties: { type: { type: string }, bark: { type: boolean } } }] }
                Cat: { allOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, properties: { type: { type: string }, lives: { type: integer } } }] }
            """;
        Assert.Equal("{\"type\":\"Dog\",\"bark\":true}9", await GeneratedProgram.RunAsync(document, """
            Thing dog = new Dog { Bark = true };
            return dog.ToJson() + ((Cat)Thing.FromJson("{\"lives\":9,\"type\":\"Cat\"}")).Lives;
            """));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n    Dog: { allOf: [{ $ref: '#/components/schemas/Thing' }] }\n")]
    public void Documents_share_base_classes(string first)
    {
        string document = TestDocument.WithThing("{ type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }");
        Generation generation = Generation.Of(
            TestTarget.Net10,
            new TestOptions(),
            new TestFile("first.yaml", document + first),
            new TestFile("second.yaml", document + "\n    Cat: { allOf: [{ $ref: '#/components/schemas/Thing' }] }\n")).AssertCompiles();
        Assert.Equal(first.Length > 0, generation["Json.g.cs"].Contains("\"Dog\" => global::Tavus.Dog.ReadJson"));
        Assert.Contains("\"Cat\" => global::Tavus.Cat.ReadJson", generation["Json.g.cs"]);
    }
}
