using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Each kind of schema, generated, compiled strictly, and used: JSON in, JSON out.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("{ type: string }", "\"a\"", "Thing.FromJson(json).Value", "a")]
    [InlineData("{ type: boolean }", "false", "Thing.FromJson(json).Value", "False")]
    [InlineData("{ type: integer }", "5000000000", "Thing.FromJson(json).Value", "5000000000")]
    [InlineData("{ type: integer, format: int32 }", "7", "Thing.FromJson(json).Value is int", "True")]
    [InlineData("{ type: integer, format: int32 }", "5000000000", "Thing.FromJson(json).Value is null", "True")]
    [InlineData("{ type: number }", "0.5", "Thing.FromJson(json).Value", "0.5")]
    [InlineData("{ type: number }", "0.1000000000000000055511151231257827", "Thing.FromJson(json).Value", "0.1")]
    [InlineData("{ type: number }", "1e400", "Thing.FromJson(json).Value is null", "True")]
    [InlineData("{ type: number, format: float }", "0.25", "Thing.FromJson(json).Value is float", "True")]
    [InlineData("{ type: number, format: decimal }", "1.10", "Thing.FromJson(json).Value is decimal", "True")]
    [InlineData("{ type: string, format: date-time }", "\"2024-05-06T07:08:09Z\"", "Thing.FromJson(json).Value!.Value.Year", "2024")]
    [InlineData("{ type: string, format: date-time }", "\"2024-05-06T07:08:09.123+02:00\"", "Thing.FromJson(json).Value!.Value.Offset.Hours", "2")]
    [InlineData("{ type: string, format: date }", "\"2024-05-06\"", "Thing.FromJson(json).Value!.Value.Day", "6")]
    [InlineData("{ type: string, format: time }", "\"07:08:09\"", "Thing.FromJson(json).Value!.Value.Minute", "8")]
    [InlineData("{ type: string, format: uuid }", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "Thing.FromJson(json).Value is Guid", "True")]
    [InlineData("{ type: string, format: uuid }", "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"", "Thing.FromJson(json).Value is Guid", "True")]
    [InlineData("{ type: string, format: guid }", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "Thing.FromJson(json).Value is Guid", "True")]
    [InlineData("{ type: string, format: uri }", "\"https://a.test/ä?b\"", "Thing.FromJson(json).Value!.Host", "a.test")]
    [InlineData("{ type: string, format: byte }", "\"AQID\"", "Thing.FromJson(json).Value!.Length", "3")]
    [InlineData("{ type: string, contentEncoding: base64 }", "\"AQID\"", "Thing.FromJson(json).Value!.Length + Thing.FromJson(json).Value!.GetType().Name", "3Byte[]")]
    [InlineData("{ type: string, nullable: true, contentEncoding: base64, contentMediaType: image/png }", "\"AQID\"", "Thing.FromJson(json).Value is byte[]", "True")]
    [InlineData("{ type: string, contentEncoding: base64url }", "\"AQ-_\"", "Thing.FromJson(json).Value", "AQ-_")]
    [InlineData("{ type: string, contentEncoding: base64, format: custom }", "\"AQID\"", "Thing.FromJson(json).Value", "AQID")]
    [InlineData("{ type: string, contentEncoding: quoted-printable }", "\"AQ=20\"", "Thing.FromJson(json).Value", "AQ=20")]
    [InlineData("{ type: string, format: whatever }", "\"x\"", "Thing.FromJson(json).Value", "x")]
    [InlineData("{ type: string, enum: [a-b, 'c'] }", "\"a-b\"", "Thing.FromJson(json).Value!.Value.Known", "AB")]
    [InlineData("{ type: string, enum: [a-b, 'c'] }", "\"z\"", "Thing.FromJson(json).Value!.Value.Known is null", "True")]
    [InlineData("{ type: string, enum: [1e3, off, 'yes', 007, true] }", "\"1e3\"", "Thing.FromJson(json).Value!.Value.Known", "_1e3")]
    [InlineData("{ type: object }", "{\"a\":{\"b\":[1,null]}}", "Thing.FromJson(json).Value is JsonObject", "True")]
    [InlineData("{ type: object }", "[1,\"a\"]", "Thing.FromJson(json).Value is JsonArray", "True")]
    [InlineData("{}", "[1,\"a\"]", "Thing.FromJson(json).Value is JsonArray", "True")]
    [InlineData("{ type: array }", "[1,null]", "Thing.FromJson(json).Value!.Count", "2")]
    [InlineData("{ type: array, items: { type: string } }", "[\"a\",\"b\"]", "Thing.FromJson(json).Value![1]", "b")]
    [InlineData("{ type: array, items: { type: string, nullable: true } }", "[\"a\",null]", "Thing.FromJson(json).Value![1] is null", "True")]
    [InlineData("{ type: array, items: { type: integer, nullable: true } }", "[1,null]", "Thing.FromJson(json).Value![0]", "1")]
    [InlineData("{ type: array, items: { type: integer } }", "[1,\"2\"]", "Thing.FromJson(json).Value is null", "True")]
    [InlineData("{ type: array, items: { type: array, items: { type: number } } }", "[[1.5],[]]", "Thing.FromJson(json).Value![0][0]", "1.5")]
    [InlineData("{ type: array, items: { type: string, enum: [a, b] } }", "[\"a\",\"q\"]", "Thing.FromJson(json).Value![1].Value", "q")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "{\"a\":1}", "Thing.FromJson(json).Value![\"a\"]", "1")]
    [InlineData("{ type: object, additionalProperties: { type: integer, nullable: true } }", "{\"a\":null}", "Thing.FromJson(json).Value![\"a\"] is null", "True")]
    [InlineData("{ type: object, additionalProperties: { type: array, items: { type: string } } }", "{\"a\":[\"b\"]}", "Thing.FromJson(json).Value![\"a\"][0]", "b")]
    [InlineData("{ type: object, additionalProperties: true }", "{\"a\":1}", "Thing.FromJson(json).Value is JsonObject", "True")]
    [InlineData("{ type: object, properties: { inner: { type: object, properties: { deep: { type: string } } } } }", "{\"inner\":{\"deep\":\"x\",\"more\":1}}", "Thing.FromJson(json).Value!.Inner!.Deep", "x")]
    [InlineData("{ type: array, items: { type: object, properties: { name: { type: string } } } }", "[{\"name\":\"x\"}]", "Thing.FromJson(json).Value![0].Name", "x")]
    [InlineData("{ type: object, additionalProperties: { type: object, properties: { name: { type: string } } } }", "{\"k\":{\"name\":\"x\"}}", "Thing.FromJson(json).Value![\"k\"].Name", "x")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] }", "{\"value\":{}}", "Thing.FromJson(json).Value!.Value is not null", "True")]
    [InlineData("{ type: string, nullable: true, enum: [a, null] }", "\"a\"", "Enum.GetNames<ThingValue>().Length", "1")]
    [InlineData("{ $ref: '#/components/schemas/Thing/properties/value/oneOf/0', oneOf: [{ type: integer }] }", "5", "Thing.FromJson(json).Value is long", "True")]
    [InlineData("{ $ref: '#/components/schemas/Thing' }", "{\"value\":{\"value\":{}}}", "Thing.FromJson(json).Value!.Value!.Value is not null", "True")]
    public async Task A_member_of_every_type_is_read_and_written_unchanged(string schema, string value, string expression, string expected)
    {
        string code = $$"""
            string json = "{\"value\":" + {{ThingProgram.Quote(value)}} + "}";
            Server.Body = json;
            Thing response = await client.CreateThingAsync(Thing.FromJson(json));
            if (!JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(response.ToJson())))
                return "written: " + response.ToJson();

            if (!Server.Request.EndsWith("\n\n" + Thing.FromJson(json).ToJson()))
                return "sent: " + Server.Request;

            return Convert.ToString({{expression}}, System.Globalization.CultureInfo.InvariantCulture) ?? "null";
            """;
        Assert.Equal(expected, await GeneratedProgram.RunAsync(TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}"), code));
    }

    [Theory]
    [InlineData("{ type: string, nullable: true }")]
    [InlineData("{ type: string, enum: [a, null], nullable: true }")]
    [InlineData("{ nullable: true, allOf: [{ $ref: '#/components/schemas/Thing' }] }")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] }")]
    [InlineData("{}")]
    public async Task A_required_member_that_may_be_null_is_sent_as_null(string schema)
    {
        string document = TestDocument.WithThing($"type: object\nrequired: [v]\nproperties:\n  v: {schema}");
        string code = """
            await client.CreateThingAsync(new Thing { V = null });
            return Server.Request.Split('\n')[2] + Thing.FromJson("{\"v\":null}").ToJson();
            """;
        Assert.Equal("""{"v":null}{"v":null}""", await GeneratedProgram.RunAsync(document, code));
    }

    [Theory]
    [InlineData("Nodes: { type: array, items: { $ref: '#/components/schemas/Node' } }", "Node: { type: object, properties: { children: { $ref: '#/components/schemas/Nodes' } } }")]
    [InlineData("Node: { type: object, properties: { children: { $ref: '#/components/schemas/Nodes' } } }", "Nodes: { type: array, items: { $ref: '#/components/schemas/Node' } }")]
    public void The_order_of_components_makes_no_difference(string first, string second) => Assert.Contains(
        "IList<global::Tavus.Node>? Children",
        Generation.Of(TestDocument.WithThing("{ type: object, properties: { node: { $ref: '#/components/schemas/Node' } } }") + $"\n    {first}\n    {second}\n")
            .AssertSilent().AssertCompiles()["Models.g.cs"]);

    [Fact]
    public void Merge_keys_take_in_what_they_name_and_own_properties_win()
    {
        string models = Generation.Of(TestDocument.WithThing("type: object\nproperties:\n  <<: { name: { type: string }, id: { type: string } }\n  id: { type: integer }"))
            .AssertSilent().AssertCompiles()["Models.g.cs"];

        Assert.Contains("string? Name", models);
        Assert.Contains("long? Id", models);
    }

    [Fact]
    public void A_merge_key_in_quotes_is_a_name_like_any_other()
    {
        string models = Generation.Of(TestDocument.WithThing("type: object\nproperties:\n  '<<': { type: object, properties: { id: { type: string } } }"))
            .AssertCompiles()["Models.g.cs"];

        Assert.Contains("\"<<\"", models);
        Assert.Single(models.Split("string? Id").Skip(1));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(60, true)]
    public void Lists_of_lists_have_a_limit(int depth, bool isExceeded)
    {
        string components = string.Concat(Enumerable.Range(0, depth).Select(i => $"    A{i}: {{ type: array, items: {{ $ref: '#/components/schemas/A{i + 1}' }} }}\n"));
        Generation generation = Generation.Of(
            TestDocument.WithThing("{ type: object, properties: { p: { $ref: '#/components/schemas/A0' } } }") + $"\n{components}    A{depth}: {{ type: string }}\n");

        Assert.Equal(isExceeded ? ["TAVUS012"] : [], generation.AssertCompiles().Ids);
    }

    [Fact]
    public async Task Parts_of_all_of_become_one_object()
    {
        string document = TestDocument.WithThing("""
            description: All of it.
            required: [own]
            allOf:
              - $ref: '#/components/schemas/Base'
              - type: object
                required: [inline]
                properties:
                  inline: { type: string }
                  repeated: { type: integer }
            properties:
              own: { type: string }
              again: { allOf: [{ $ref: '#/components/schemas/Base' }], nullable: true, description: The same type. }
              text: { allOf: [{ type: string }, { description: only words }] }
            """) + """

                Base:
                  allOf: [{ $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Root' }]
                  properties:
                    base: { type: string }
                    nested: { type: object, properties: { x: { type: string } } }
                    repeated: { type: string }
                Root: { type: object, properties: { root: { type: boolean } } }
            """;
        string code = """
            const string Json = "{\"root\":true,\"base\":\"b\",\"nested\":{\"x\":\"y\"},\"inline\":\"i\",\"repeated\":1,\"own\":\"o\",\"again\":{\"base\":\"c\"},\"text\":\"t\"}";
            Thing thing = Thing.FromJson(Json);
            BaseNested nested = thing.Nested!;
            Base again = thing.Again!;
            long? repeated = thing.Repeated;
            return JsonNode.DeepEquals(JsonNode.Parse(thing.ToJson()), JsonNode.Parse(Json)) ? $"{thing.Root} {thing.Base} {nested.X} {thing.Inline} {repeated} {thing.Own} {again.BaseValue} {thing.Text}" : thing.ToJson();
            """;
        Assert.Equal("True b y i 1 o c t", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task Required_members_are_csharp_required_and_checked_before_sending()
    {
        string document = TestDocument.WithThing("""
            type: object
            required: [name, count, note, id]
            properties:
              name: { type: string }
              count: { type: integer }
              note: { type: string, nullable: true }
              id: { type: string, readOnly: true }
              part:
                type: object
                required: [code]
                properties:
                  code: { type: string }
              parts: { type: array, items: { $ref: '#/components/schemas/Thing' } }
            """);
        string code = """
            var thing = new Thing { Name = "n", Count = 1, Note = null };
            string written = thing.ToJson();
            var bad = Thing.FromJson("{\"count\":2,\"part\":{},\"parts\":[{\"name\":\"a\",\"count\":1},{\"name\":\"a\",\"note\":null}]}");
            try
            {
                await client.CreateThingAsync(bad);
                return "sent";
            }
            catch (TavusValidationException exception)
            {
                return written + " " + bad.Name + string.Join("; ", exception.Violations) + Server.Request;
            }
            """;
        Assert.Equal(
            """{"name":"n","count":1,"note":null} $.name is required; $.part.code is required; $.parts[1].count is required""",
            await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task An_absent_required_nullable_member_does_not_hide_a_kept_value()
    {
        string document = TestDocument.WithThing("{ type: object, required: [note], properties: { note: { type: string, nullable: true } } }");

        Assert.Equal("""{"note":5} {"note":null}""", await GeneratedProgram.RunAsync(
            document, """return Thing.FromJson("{\"note\":5}").ToJson() + " " + Thing.FromJson("{\"note\":null}").ToJson();"""));
    }

    [Fact]
    public async Task An_object_that_holds_itself_is_refused_without_a_stack_overflow()
    {
        string document = TestDocument.WithThing("{ type: object, required: [name], properties: { name: { type: string }, next: { $ref: '#/components/schemas/Thing' } } }");
        string code = """
            var thing = new Thing { Name = "a" };
            thing.Next = thing;
            try
            {
                await client.CreateThingAsync(thing);
                return "sent";
            }
            catch (TavusValidationException exception)
            {
                return exception.Violations.Count + exception.Violations[0].Path.Substring(0, 20) + Server.Request;
            }
            """;
        Assert.Equal("1$.next.next.next.nex", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task Rules_with_when_and_with_several_values_are_checked()
    {
        string document = TestDocument.WithThing("""
            type: object
            x-tavus-rules:
              - { require: [email], when: { channel: [mail, both] } }
            properties:
              channel: { type: string, enum: [mail, both, none] }
              email: { type: string }
            """);
        string code = """
            var result = new StringBuilder();
            foreach (var channel in new OpenEnum<ThingChannel>?[] { null, ThingChannel.None, ThingChannel.Both, "mail", "other" })
            {
                try
                {
                    new Thing { Channel = channel }.Validate();
                    result.Append("ok ");
                }
                catch (TavusValidationException exception)
                {
                    result.Append(exception.Violations[0] + " ");
                }
            }

            return result.ToString();
            """;
        const string Broken = "$.email is required when channel is 'mail' or 'both' ";
        Assert.Equal($"ok ok {Broken}{Broken}ok ", await GeneratedProgram.RunAsync(document, code));
    }
}
