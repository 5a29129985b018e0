using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Requests that the API sends: webhooks and callbacks.</summary>
public sealed class EventTests
{
    private const string Webhooks = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: 'https://api.test' }]
        paths: { /x: { get: { operationId: getX, responses: { '204': { description: d } } } } }
        webhooks:
          order.created:
            post:
              summary: An order was made.
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/OrderCreated' } } } }
              responses: { '200': { description: ok } }
          order.deleted:
            post:
              requestBody: { content: { application/json: { schema: { type: object, properties: { event_type: { const: order.deleted }, reason: { type: string } } } } } }
              responses: { '200': { description: ok } }
        components:
          schemas:
            OrderCreated: { type: object, properties: { event_type: { const: order.created }, id: { type: string } } }
        """;

    private const string Callback = """
        /subscriptions:
          post:
            operationId: subscribe
            responses: { '204': { description: d } }
            callbacks:
              onChange:
                '{$request.body#/url}':
                  post:
                    requestBody: { content: { application/json: { schema: { type: array, items: { type: object, properties: { n: { type: integer } } } } } } }
                    responses: { '200': { description: ok } }
        /others:
          post:
            operationId: watch
            responses: { '204': { description: d } }
            callbacks:
              onChange:
                '{$request.body#/url}':
                  post:
                    requestBody: { content: { application/json: { schema: { type: integer } } } }
                    responses: { '200': { description: ok } }
        """;

    [Fact]
    public async Task A_webhook_is_read_from_a_string_bytes_and_a_stream() => Assert.Equal("7 7 7 gone", await GeneratedProgram.RunAsync(Webhooks, """
        string json = "{\"event_type\":\"order.created\",\"id\":\"7\"}";
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        OrderCreated fromStream = await TavusEvents.ReadOrderCreatedAsync(new System.IO.MemoryStream(bytes));
        OrderDeletedEvent deleted = TavusEvents.ReadOrderDeleted("{\"reason\":\"gone\"}");
        return $"{TavusEvents.ReadOrderCreated(json).Id} {TavusEvents.ReadOrderCreated(bytes).Id} {fromStream.Id} {deleted.Reason}";
        """));

    [Fact]
    public async Task Webhooks_with_constants_are_read_as_a_union() => Assert.Equal("7 gone True", await GeneratedProgram.RunAsync(Webhooks, """
        static string Show(TavusEvent received) => received.OrderCreated?.Id ?? received.OrderDeletedEvent?.Reason ?? (!received.IsKnown).ToString();
        return Show(TavusEvents.Read("{\"id\":\"7\",\"event_type\":\"order.created\"}")) + " "
            + Show(TavusEvents.Read("{\"event_type\":\"order.deleted\",\"reason\":\"gone\"}")) + " " + Show(TavusEvents.Read("{\"event_type\":\"order.moved\"}"));
        """));

    [Fact]
    public void Webhooks_without_constants_have_no_union() => Assert.DoesNotContain(
        "TavusEvent ", Generation.Of(Webhooks.Replace("const: order.deleted", "type: string")).AssertCompiles()["Client.g.cs"]);

    [Fact]
    public async Task Callbacks_of_one_name_are_named_after_their_operations() => Assert.Equal("3 5", await GeneratedProgram.RunAsync(
        TestDocument.WithPaths(Callback),
        "await Task.Yield(); return TavusEvents.ReadOnChange(\"[{\\\"n\\\":3}]\")[0].N + \" \" + TavusEvents.ReadWatchOnChange(\"5\");"));

    [Fact]
    public void Callbacks_of_one_name_and_type_are_read_by_one_method() => Assert.DoesNotContain(
        "ReadWatchOnChange",
        Generation.Of(TestDocument.WithPaths(Callback.Replace("{ type: array, items: { type: object, properties: { n: { type: integer } } } }", "{ type: integer }")))
            .AssertCompiles()["Client.g.cs"]);

    [Fact]
    public async Task Malformed_json_is_a_json_exception() => Assert.Equal("JsonException", await GeneratedProgram.RunAsync(Webhooks, """
        try
        {
            TavusEvents.ReadOrderCreated("[");
            return "read";
        }
        catch (JsonException exception)
        {
            return exception.GetType().Name;
        }
        """));

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Every_target_compiles_and_documents_without_operations_too(string target) => Generation.Of(
        TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", Webhooks.Replace("paths: { /x: { get: { operationId: getX, responses: { '204': { description: d } } } } }\n", "")))
        .AssertSilent().AssertCompiles();

    [Fact]
    public void The_class_is_named_after_the_client_and_missing_without_events()
    {
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(("TavusClientName", "ShopClient")), new TestFile("api.yaml", Webhooks)).AssertSilent().AssertCompiles();

        Assert.Equal("Tavus.ShopEvents", generation.Type("Tavus.ShopEvents").ToDisplayString());
        Assert.DoesNotContain("TavusEvents", Generation.Of(TestDocument.WithThing("{ type: object }")).AssertCompiles()["Client.g.cs"]);
    }

    [Fact]
    public void A_form_is_not_read()
    {
        Generation generation = Generation.Of(Webhooks.Replace("{ application/json: { schema: { $ref", "{ application/x-www-form-urlencoded: { schema: { $ref")).AssertCompiles();

        Assert.Contains("The body of the webhook 'order.created' is not JSON; there is no method that reads it.", generation.Diagnostics.Select(diagnostic => diagnostic.GetMessage()));
    }
}
