using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>What derived classes have of their base class, and what they declare again.</summary>
public sealed class InheritancePropertyTests
{
    private const string Event = """
        type: object
        required: [type, at, nick]
        discriminator: { propertyName: type }
        properties:
          type: { type: string, readOnly: false }
          at: { type: string, format: date-time }
          nick: { type: string, nullable: true }
          data: { type: object }
          key: { type: string, format: password }
          id: { type: string, readOnly: true }
          owner: { $ref: '#/components/schemas/Owner' }
        """;

    private const string Rest = """

            Owner: { type: object, properties: { name: { type: string } } }
            Order:
              allOf: [{ $ref: '#/components/schemas/Thing' }, { $ref: '#/components/schemas/Priced' }]
              required: [data, key]
              properties:
                type: { type: string, enum: [order.made] }
                data: { type: object, properties: { total: { type: number } } }
                owner: { properties: { name: { type: string }, vat: { type: string } } }
            Priced:
              type: object
              discriminator: { propertyName: currency }
              required: [currency]
              properties: { currency: { type: string }, price: { type: number } }
            Euro: { allOf: [{ $ref: '#/components/schemas/Priced' }] }
        """;

    private static readonly string Document = TestDocument.WithThing(Event) + Rest;

    [Fact]
    public async Task The_derived_class_declares_only_what_the_base_class_cannot_hold()
    {
        const string code = """
            const System.Reflection.BindingFlags own = System.Reflection.BindingFlags.DeclaredOnly | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance;
            return string.Join(",", System.Linq.Enumerable.Select(typeof(Order).GetProperties(own), property => property.Name + ":" + property.PropertyType.Name));
            """;
        Assert.Equal("Data:OrderData,Owner:OrderOwner,Currency:String,Price:Nullable`1", await GeneratedProgram.RunAsync(Document, code));
    }

    [Fact]
    public async Task A_property_that_is_declared_again_is_read_and_written_with_its_own_type()
    {
        const string code = """
            const string json = "{\"type\":\"order.made\",\"at\":\"2024-05-06T07:08:09.120Z\",\"data\":{\"total\":1.50},\"owner\":{\"vat\":\"x\"},\"x\":null}";
            var order = (Order)Thing.FromJson(json);
            string total = order.Data!.Total + order.Owner!.Vat;
            Thing read = order;
            string kept = read.ToJson();
            order.Data = null!;
            read.Data = new JsonObject { ["total"] = 3 };
            return total + (kept == json) + (read.ToJson() == json.Replace("1.50", "3"));
            """;
        Assert.Equal("1.5xTrueTrue", await GeneratedProgram.RunAsync(Document, code));
    }

    [Fact]
    public async Task Required_nullable_read_only_and_secret_properties_work_in_derived_classes()
    {
        const string code = """
            var order = new Order { At = DateTimeOffset.UnixEpoch, Nick = null, Data = new OrderData(), Currency = "eur", Key = "hush", Id = "server" };
            await client.CreateThingAsync(order);
            string sent = Server.Request.Split('\n')[2];
            var read = Order.FromJson("{\"at\":\"1970-01-01T00:00:00Z\",\"key\":\"hush\"}");
            try
            {
                read.Validate();
                return "valid";
            }
            catch (TavusValidationException exception)
            {
                return sent + order.ToJson().Contains("server") + order + read.ToJson() + string.Join(";", exception.Violations);
            }
            """;
        const string sent = "{\"type\":\"order.made\",\"at\":\"1970-01-01T00:00:00Z\",\"nick\":null,\"data\":{},\"key\":\"hush\",\"currency\":\"eur\"}";
        Assert.Equal(
            sent + "True" + sent.Replace("hush", "***").Replace("\"currency", "\"id\":\"server\",\"currency")
            + "{\"at\":\"1970-01-01T00:00:00Z\",\"key\":\"hush\"}$.type is required;$.data is required;$.currency is required",
            await GeneratedProgram.RunAsync(Document, code));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Derived_classes_compile_for_all_targets(string target) =>
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", Document)).AssertCompiles();

    [Fact]
    public async Task A_discriminator_that_only_the_mapping_declares_is_a_property()
    {
        string document = TestDocument.WithThing("{ type: object, discriminator: { propertyName: $type, mapping: { d: Dog } } }") + """

                Dog: { allOf: [{ $ref: '#/components/schemas/Thing' }], properties: { type: { type: string } } }
            """;
        Assert.Equal("{\"$type\":\"d\",\"type\":\"x\"}Dog", await GeneratedProgram.RunAsync(document, """
            return new Dog { TypeValue = "x" }.ToJson() + Thing.FromJson("{\"$type\":\"d\"}").GetType().Name;
            """));
    }

    [Fact]
    public async Task A_copy_is_of_the_same_class_and_shares_nothing()
    {
        const string code = """
            var order = (Order)Thing.FromJson("{\"type\":\"order.made\",\"at\":\"2024-05-06T07:08:09.120Z\",\"data\":{\"total\":1},\"x\":{\"y\":1}}");
            Thing copy = ((Thing)order).Clone();
            Order own = order.Clone();
            string before = order.ToJson();
            order.Data!.Total = 2;
            order.AdditionalProperties!["x"]!["y"] = 2;
            Thing read = new Order { At = DateTimeOffset.UnixEpoch, Nick = null, Data = null!, Currency = "eur", Key = "k" };
            read.Data = new JsonObject();
            var clone = (Order)read.Clone();
            read.Data["z"] = 1;
            return copy.GetType().Name + (copy.ToJson() == before) + (own.ToJson() == before) + (order.ToJson() != before)
                + clone.ToJson() + System.Text.Encoding.UTF8.GetString(copy.ToUtf8Json()).Length;
            """;
        Assert.Equal(
            "OrderTrueTrueTrue{\"type\":\"order.made\",\"at\":\"1970-01-01T00:00:00Z\",\"nick\":null,\"data\":{},\"key\":\"k\",\"currency\":\"eur\"}84",
            await GeneratedProgram.RunAsync(Document, code));
    }

    [Fact]
    public async Task Undeclared_properties_of_a_type_are_inherited_or_added()
    {
        string document = TestDocument.WithThing("""
            type: object
            properties: { kind: { type: string } }
            discriminator: { propertyName: kind }
            additionalProperties: { type: integer }
            """) + """

                Dog: { allOf: [{ $ref: '#/components/schemas/Thing' }], additionalProperties: { type: string } }
                Puppy: { allOf: [{ $ref: '#/components/schemas/Dog' }], additionalProperties: { type: string } }
                Plain: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
                Derived: { allOf: [{ $ref: '#/components/schemas/Plain' }], additionalProperties: { type: string } }
            """;
        Assert.Equal("1x", await GeneratedProgram.RunAsync(document, """
            return Puppy.FromJson("{\"a\":1}").AdditionalValues["a"] + Derived.FromJson("{\"a\":\"x\"}").AdditionalValues["a"];
            """));
    }
}
