using System.Collections.Generic;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Situations;

/// <summary>Schemas. The situations are those of the test documents of OpenAPI Generator and of learn.openapis.org.</summary>
public sealed class SchemaSituationTests
{
    private static readonly Dictionary<string, Situation> Situations = new()
    {
        ["allOf makes a property nullable and leaves out its type"] = Of("""
            allOf:
              - properties: { address: { type: string } }
              - properties: { firm: { type: string, nullable: true }, address: { nullable: true, maxLength: 36 } }
            """, """string? address = Read("{\"address\":\"a\"}").Address; return address + Read("{\"address\":null}").ToJson();""", """a{"address":null}"""),
        ["allOf of descriptions around one reference"] = Of("""
            properties: { part: { allOf: [{ $ref: '#/components/schemas/Part' }, { description: The part. }, { title: A title }] } }
            """, """Part? part = Read("{\"part\":{\"n\":1}}").Part; return part!.N + "";""", "1", "Part: { type: object, properties: { n: { type: integer } } }"),
        ["allOf repeats a property with another description"] = Of("""
            allOf:
              - { type: object, properties: { on: { type: boolean, description: One. } } }
              - { type: object, properties: { on: { type: boolean, description: Other., default: true } } }
            """, """return new Thing { On = false }.ToJson();""", """{"on":false}"""),
        ["allOf requires a property of its base"] = Of("""
            required: [name]
            allOf: [{ $ref: '#/components/schemas/Part' }]
            """, """try { Read("{}").Validate(); return "valid"; } catch (TavusValidationException e) { return e.Violations[0].Path; }""", "$.name",
            "Part: { type: object, properties: { name: { type: string } } }"),
        ["allOf of a primitive"] = Of("""
            properties: { id: { allOf: [{ $ref: '#/components/schemas/Id' }] } }
            """, """return new Thing { Id = Guid.Empty }.ToJson();""", """{"id":"00000000-0000-0000-0000-000000000000"}""", "Id: { type: string, format: uuid }"),
        ["base class after its derived classes, on several levels"] = Of("""
            properties: { it: { $ref: '#/components/schemas/Base' } }
            """, """
            var leaf = (Leaf)Read("{\"it\":{\"kind\":\"Leaf\",\"2nd_field\":\"a\",\"object\":\"b\",\"extra\":\"c\"}}").It!;
            Mid mid = leaf;
            return mid._2ndField + mid.Object + leaf.Extra;
            """, "abc", """
            Leaf: { allOf: [{ $ref: '#/components/schemas/Mid' }, { properties: { extra: { type: string } } }] }
                Mid: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { 2nd_field: { type: string }, object: { type: string } } }] }
                Base: { type: object, discriminator: { propertyName: kind }, required: [kind], properties: { kind: { type: string } } }
            """),
        ["const without a type"] = Of31("""
            properties: { text: { const: hello-world }, number: { const: 42 }, flag: { const: true } }
            """, """return Read("{\"text\":\"hello-world\",\"number\":42,\"flag\":true}").ToJson();""", """{"text":"hello-world","number":42,"flag":true}"""),
        ["enum whose values differ by case and signs only"] = Of("""
            properties: { v: { type: array, items: { type: string, enum: [a, A, '+1', '-1', '1', a b, a-b, a_b, '', ' ', '<', '<='] } } }
            """, """
            var known = new HashSet<object?>();
            foreach (var value in Read("{\"v\":[\"a\",\"A\",\"+1\",\"-1\",\"1\",\"a b\",\"a-b\",\"a_b\",\"\",\" \",\"<\",\"<=\"]}").V!)
                known.Add(value.Known);

            return known.Count + "";
            """, "12"),
        ["enum of integers and with null"] = Of("""
            properties: { level: { type: integer, nullable: true, enum: [1, 2, null] } }
            """, """return Read("{\"level\":2}").ToJson() + Read("{\"level\":null}").ToJson();""", """{"level":2}{"level":null}"""),
        ["a value that an enum does not have"] = Of("""
            properties: { status: { type: string, enum: [in-progress, completed] } }
            """, """Thing thing = Read("{\"status\":\"paused\"}"); return thing.Status!.Value.Known + "|" + thing.ToJson();""", """|{"status":"paused"}"""),
        ["maps of maps of lists"] = Of("""
            properties: { m: { type: object, additionalProperties: { type: object, additionalProperties: { type: array, items: { type: integer } } } } }
            """, """return Read("{\"m\":{\"a\":{\"b\":[1,2]}}}").M!["a"]["b"][1] + "";""", "2"),
        ["a map beside properties"] = Of("""
            type: object
            properties: { id: { type: integer } }
            additionalProperties: { type: string }
            """, """return Read("{\"id\":1,\"more\":\"x\"}").ToJson();""", """{"id":1,"more":"x"}"""),
        ["a list of nullable items"] = Of("""
            properties: { l: { type: array, items: { type: number, nullable: true } } }
            """, """return Read("{\"l\":[1.5,null]}").L![1] is null ? Read("{\"l\":[1.5,null]}").ToJson() : "";""", """{"l":[1.5,null]}"""),
        ["a property with the name of its class, of a base member, and of a keyword"] = Of("""
            properties: { thing: { type: string }, toString: { type: string }, class: { type: string }, equals: { type: string }, 'quo"te': { type: string } }
            """, """return Read("{\"thing\":\"a\",\"toString\":\"b\",\"class\":\"c\",\"equals\":\"d\",\"quo\\\"te\":\"e\"}").ToJson();""",
            """{"thing":"a","toString":"b","class":"c","equals":"d","quo\"te":"e"}"""),
        ["a union of a known value and of all others"] = Of31("""
            oneOf: [{ $ref: '#/components/schemas/Known' }, { $ref: '#/components/schemas/Other' }]
            """, """return Read("{\"kind\":\"known\"}").ToJson() + Read("{\"kind\":\"new\"}").ToJson();""", """{"kind":"known"}{"kind":"new"}""", """
            Known: { type: object, required: [kind], properties: { kind: { type: string, enum: [known] } } }
                Other: { type: object, required: [kind], properties: { kind: { type: string, not: { enum: [known] } } } }
            """),
        ["a union of null and primitives"] = Of31("""
            properties: { v: { oneOf: [{ type: 'null' }, { type: string }, { type: integer }, { type: array, items: { type: string } }] } }
            """, """return Read("{\"v\":null}").ToJson() + Read("{\"v\":\"a\"}").ToJson() + Read("{\"v\":1}").ToJson() + Read("{\"v\":[\"a\"]}").ToJson();""",
            """{"v":null}{"v":"a"}{"v":1}{"v":["a"]}"""),
        ["a type that is null alone"] = Of31("properties: { nothing: { type: 'null' } }", """return Read("{\"nothing\":null}").ToJson();""", """{"nothing":null}"""),
        ["bounds that are numbers"] = Of31("""
            properties: { n: { type: integer, exclusiveMinimum: 0, exclusiveMaximum: 10 } }
            """, """return new Thing { N = 9 }.ToJson();""", """{"n":9}"""),
        ["bytes by contentEncoding"] = Of31("""
            properties: { data: { type: [string, 'null'], contentEncoding: base64, contentMediaType: image/png } }
            """, """return Read("{\"data\":\"AQI=\"}").ToJson() + new Thing { Data = [1, 2] }.ToJson();""", """{"data":"AQI="}{"data":"AQI="}"""),
        ["prefixItems"] = Of31("""
            properties: { pair: { type: array, prefixItems: [{ type: string }, { type: integer }] } }
            """, """return Read("{\"pair\":[\"a\",1]}").ToJson();""", """{"pair":["a",1]}"""),
        ["a tree by lists and by maps"] = Of("""
            properties: { children: { type: array, items: { $ref: '#/components/schemas/Thing' } }, named: { type: object, additionalProperties: { $ref: '#/components/schemas/Thing' } } }
            """, """return Read("{\"children\":[{\"named\":{\"a\":{}}}]}").Children![0].Named!["a"].ToJson();""", "{}"),
        ["defaults of all types"] = Of("""
            properties:
              day: { type: string, format: date, default: 2020-01-01 }
              n: { type: number, default: .5 }
              kind: { type: string, enum: [a, b], default: c }
              list: { type: array, items: { type: string }, default: [x] }
            """, "return new Thing().ToJson();", "{}"),
        ["required, but read only"] = Of("""
            required: [id, name]
            properties: { id: { type: integer, readOnly: true }, name: { type: string } }
            """, """return new Thing { Name = "a" }.ToJson();""", """{"name":"a"}"""),
        ["no type at all"] = Of("""
            properties: { any: {}, list: { type: array, items: {} }, described: { description: Anything. } }
            """, """return Read("{\"any\":[1],\"list\":[{},2],\"described\":\"x\"}").ToJson();""", """{"any":[1],"list":[{},2],"described":"x"}"""),
    };

    public static TheoryData<string> Names => new(Situations.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_works(string situation)
    {
        (string document, string code, string expected) = Situations[situation];
        string read = code.Contains("Read(") ? "\nstatic Thing Read(string json) => Thing.FromJson(json);" : "";
        Assert.Equal(expected, await GeneratedProgram.RunAsync(document, code + read));
    }

    private static Situation Of(string schema, string code, string expected, string components = "", string version = "3.0.3") =>
        new(TestDocument.WithThing(schema, version) + $"\n    {components}\n", code, expected);

    private static Situation Of31(string schema, string code, string expected, string components = "") => Of(schema, code, expected, components, "3.1.0");
}
