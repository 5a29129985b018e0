using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Classes that derive from one with a discriminator: read as what they are, written with the value that selects them.</summary>
public sealed class InheritanceTests
{
    private const string Thing = """
        type: object
        properties:
          one: { $ref: '#/components/schemas/Address' }
          list: { type: array, items: { $ref: '#/components/schemas/Address' } }
          map: { type: object, additionalProperties: { $ref: '#/components/schemas/Address' } }
        """;

    private const string Addresses = """

            Address:
              type: object
              required: [type, street]
              properties:
                type: { type: string }
                street: { type: string }
                since: { type: string, format: date-time }
              discriminator: { propertyName: type, mapping: { uk: UkAddress, gb: UkAddress, us: '#/components/schemas/UsAddress' } }
            UkAddress:
              allOf:
                - $ref: '#/components/schemas/Address'
                - type: object
                  required: [postcode]
                  properties:
                    postcode: { type: string }
            UsAddress:
              allOf:
                - $ref: '#/components/schemas/Address'
              type: object
              properties:
                zip: { type: integer }
            IeAddress:
              description: No mapping.
              allOf:
                - $ref: '#/components/schemas/Address'
                - properties: { county: { type: string } }
        """;

    private static readonly string Document = TestDocument.WithThing(Thing) + Addresses;

    [Theory]
    [InlineData("{\"type\":\"uk\",\"postcode\":\"N1\"}", "UkAddress N1")]
    [InlineData("{\"postcode\":\"N1\",\"deep\":{\"type\":\"us\"},\"type\":\"uk\"}", "UkAddress N1")]
    [InlineData("{\"t\\u0079pe\":\"\\u0075k\",\"postcode\":\"N1\"}", "UkAddress N1")]
    [InlineData("{\"type\":\"gb\",\"postcode\":\"N1\"}", "UkAddress N1")]
    [InlineData("{\"type\":\"UkAddress\",\"postcode\":\"N1\"}", "UkAddress N1")]
    [InlineData("{\"type\":\"IeAddress\",\"county\":\"Cork\"}", "IeAddress ")]
    [InlineData("{\"type\":\"fr\",\"postcode\":\"N1\"}", "Address ")]
    [InlineData("{\"type\":7,\"postcode\":\"N1\"}", "Address ")]
    [InlineData("{\"type\":null,\"postcode\":\"N1\"}", "Address ")]
    [InlineData("{\"postcode\":\"N1\",\"since\":\"2024-05-06T07:08:09.120Z\"}", "Address ")]
    [InlineData("{}", "Address ")]
    public async Task Reading_makes_the_class_of_the_discriminator_everywhere_and_loses_nothing(string json, string expected)
    {
        const string code = """
            string json = JSON;
            string Show(Address? address) => address!.GetType().Name + " " + (address as UkAddress)?.Postcode + (IsSame(address.ToJson(), json) ? "" : address.ToJson());
            bool IsSame(string left, string right) => JsonNode.DeepEquals(JsonNode.Parse(left), JsonNode.Parse(right));
            Server.Body = "{\"one\":" + json + ",\"list\":[" + json + "],\"map\":{\"k\":" + json + "}}";
            var thing = await client.CreateThingAsync(new Thing());
            var options = new JsonSerializerOptions { TypeInfoResolver = TavusJson.Resolver };
            return string.Join("|", Show(thing.One), Show(thing.List![0]), Show(thing.Map!["k"]), Show(Address.FromJson(json)),
                Show(JsonSerializer.Deserialize<Address>(json)), Show(JsonSerializer.Deserialize<List<Address>>("[" + json + "]", options)![0]))
                + IsSame(thing.ToJson(), Server.Body);
            """;
        string all = string.Join("|", System.Linq.Enumerable.Repeat(expected, 6)) + "True";
        Assert.Equal(all, await GeneratedProgram.RunAsync(Document, code.Replace("JSON", System.Text.Json.JsonSerializer.Serialize(json).Replace("\\u0022", "\\\""))));
    }

    [Fact]
    public async Task A_new_object_writes_its_discriminator_by_itself()
    {
        const string code = """
            Address address = new UkAddress { Street = "High St", Postcode = "N1" };
            var thing = new Thing { One = address, List = [new UsAddress { Street = "1st", Zip = 7 }], Map = new Dictionary<string, Address> { ["k"] = new IeAddress { Street = "s" } } };
            await client.CreateThingAsync(thing);
            return Server.Request.Split('\n')[2] + address.ToJson() + JsonSerializer.Serialize<Address>(address) + JsonSerializer.Serialize((object)address)
                + (address is UkAddress { Postcode: "N1", Type: "uk" }) + new Address { Street = "s" }.ToJson();
            """;
        const string uk = "{\"type\":\"uk\",\"street\":\"High St\",\"postcode\":\"N1\"}";
        Assert.Equal(
            "{\"one\":" + uk + ",\"list\":[{\"type\":\"us\",\"street\":\"1st\",\"zip\":7}],\"map\":{\"k\":{\"type\":\"IeAddress\",\"street\":\"s\"}}}"
            + uk + uk + uk + "True{\"street\":\"s\"}",
            await GeneratedProgram.RunAsync(Document, code));
    }

    [Fact]
    public async Task Values_of_x_ms_discriminator_value_select_the_class()
    {
        string document = Document.Replace("description: No mapping.", "x-ms-discriminator-value: '#Post.Irish'");
        Assert.Equal(
            "{\"type\":\"#Post.Irish\",\"street\":\"s\"} IeAddress UkAddress",
            await GeneratedProgram.RunAsync(document, """
                string Name(string type) => Address.FromJson("{\"county\":\"Cork\",\"type\":\"" + type + "\"}").GetType().Name;
                return new IeAddress { Street = "s" }.ToJson() + " " + Name("#Post.Irish") + " " + Name("uk");
                """));
    }

    [Fact]
    public async Task An_object_that_is_read_as_a_derived_class_gets_no_discriminator()
    {
        const string code = """
            const string json = "{\"postcode\":\"N1\",\"x\":null}";
            var address = UkAddress.FromJson(json);
            return address.ToJson() + JsonSerializer.Deserialize<UkAddress>(json)!.ToJson() + (address.Type is null) + UkAddress.FromJson("{\"type\":\"us\"}").ToJson();
            """;
        Assert.Equal("{\"postcode\":\"N1\",\"x\":null}{\"postcode\":\"N1\",\"x\":null}True{\"type\":\"us\"}", await GeneratedProgram.RunAsync(Document, code));
    }

    [Fact]
    public async Task Rules_of_the_base_class_and_of_the_derived_class_are_checked()
    {
        const string code = """
            string Violations(Thing thing)
            {
                try
                {
                    thing.Validate();
                    return "none";
                }
                catch (TavusValidationException exception)
                {
                    return string.Join(";", exception.Violations);
                }
            }

            return Violations(new Thing { One = UkAddress.FromJson("{}") }) + "|" + Violations(new Thing { List = [new UsAddress { Street = "s" }] })
                + "|" + Violations(new Thing { One = new Address { Street = "s" } });
            """;
        Assert.Equal(
            "$.one.type is required;$.one.street is required;$.one.postcode is required|none|$.one.type is required",
            await GeneratedProgram.RunAsync(Document, code));
    }

    [Fact]
    public async Task Without_a_discriminator_members_are_copied()
    {
        string document = Document.Replace("discriminator:", "x-discriminator:");
        Assert.Equal(
            "Tavus.Runtime.JsonModel {\"type\":\"uk\",\"street\":\"s\",\"postcode\":\"N1\"}",
            await GeneratedProgram.RunAsync(document, """
                return typeof(UkAddress).BaseType + " " + new UkAddress { Type = "uk", Street = "s", Postcode = "N1" }.ToJson();
                """));
    }
}
