using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The resolver for programs without reflection.</summary>
public sealed class ResolverTests
{
    private static readonly string Document = TestDocument.WithPaths("""
        /things:
          get: { operationId: listThings, parameters: [{ name: colors, in: query, schema: { type: array, items: { $ref: '#/components/schemas/Color' } } }, { name: on, in: query, schema: { type: array, items: { type: string, format: date } } }], responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Thing' } } } } } } }
          post: { operationId: addThings, requestBody: { content: { application/json: { schema: { type: object, additionalProperties: { $ref: '#/components/schemas/Thing' } } } } }, responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { type: string, format: uuid } } } } } } }
        /names: { get: { operationId: listNames, responses: { '200': { description: d, content: { application/json: { schema: { type: object, additionalProperties: { type: string } } } } } } } }
        /counts: { get: { operationId: listCounts, responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { type: integer, format: int32, nullable: true } } } } } } } }
        /watch: { get: { operationId: watch, responses: { '200': { description: d, content: { application/jsonl: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }
        /free: { get: { operationId: getFree, responses: { '200': { description: d, content: { application/json: { schema: {} } } } } } }
        /object: { get: { operationId: getObject, responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } } } }
        /color: { get: { operationId: getColor, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Color' } } } } } } }
        /nested:
          get: { operationId: listRows, responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { type: array, items: { $ref: '#/components/schemas/Thing' } } } } } } } }
          post: { operationId: addRows, requestBody: { content: { application/json: { schema: { type: object, additionalProperties: { type: array, items: { type: array, items: { type: number, nullable: true } } } } } } }, responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { type: object, additionalProperties: { type: integer, format: uint8 } } } } } } } }
        /many: { post: { operationId: make, responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Thing' } } } } }, '201': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Color' } } } }, '206': { description: d, content: { application/pdf: {} } } } } }
        """) + """

        components:
          schemas:
            Thing: { type: object, properties: { id: { type: string }, color: { $ref: '#/components/schemas/Color' } } }
            Color: { type: string, enum: [red, green] }
        """;

    [Fact]
    public async Task All_that_methods_take_or_return_is_resolved() => Assert.Equal("", await GeneratedProgram.RunAsync(Document, """
        await Task.Yield();
        var options = new JsonSerializerOptions { TypeInfoResolver = TavusJson.Resolver };
        var missing = new List<string>();
        foreach (var method in typeof(ITavusClient).GetMethods())
        {
            var types = new List<Type> { method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>) ? method.ReturnType.GenericTypeArguments[0] : method.ReturnType };
            foreach (var parameter in method.GetParameters())
            {
                if (parameter.ParameterType != typeof(CancellationToken))
                    types.Add(parameter.ParameterType);
            }

            foreach (Type type in types)
            {
                try
                {
                    _ = options.GetTypeInfo(type).Kind;
                }
                catch (Exception exception)
                {
                    missing.Add(type + ": " + exception.Message);
                }
            }
        }

        return string.Join("\n", missing);
        """));

    [Theory]
    [InlineData("IList<Thing>", "[{\"id\":\"a\"},null]")]
    [InlineData("List<Thing>", "[{\"id\":\"a\"}]")]
    [InlineData("IReadOnlyList<Thing>", "[{\"id\":\"a\"}]")]
    [InlineData("IEnumerable<Thing>", "[{\"id\":\"a\"}]")]
    [InlineData("Thing[]", "[{\"id\":\"a\"}]")]
    [InlineData("Dictionary<string, Thing>", "{\"x\":{\"id\":\"a\"}}")]
    [InlineData("IDictionary<string, Thing>", "{\"x\":{\"id\":\"a\"}}")]
    [InlineData("IReadOnlyDictionary<string, Thing>", "{\"x\":{\"id\":\"a\"}}")]
    [InlineData("IDictionary<string, string>", "{\"x\":\"y\"}")]
    [InlineData("IList<OpenEnum<Color>>", "[\"red\",\"blue\"]")]
    [InlineData("Color[]", "[\"red\",\"green\"]")]
    [InlineData("Color?", "null")]
    [InlineData("Color", "\"green\"")]
    [InlineData("IList<Guid>", "[\"00000000-0000-0000-0000-000000000001\"]")]
    [InlineData("IList<int?>", "[1,null]")]
    [InlineData("IList<IList<Thing>>", "[[{\"id\":\"a\"}],[]]")]
    [InlineData("IDictionary<string, IList<IList<double?>>>", "{\"x\":[[1.5,null]]}")]
    [InlineData("IList<IDictionary<string, byte>>", "[{\"x\":7}]")]
    [InlineData("List<IList<Thing>>", "[[{\"id\":\"a\"}]]")]
    [InlineData("MakeResult", "{\"StatusCode\":201,\"Ok\":[{\"id\":\"a\"}],\"Created\":\"red\"}")]
    [InlineData("JsonNode", "{\"a\":[1]}")]
    [InlineData("JsonObject", "{\"a\":[1]}")]
    [InlineData("IReadOnlyList<TavusViolation>", "[{\"Path\":\"$.a\",\"Message\":\"is missing\"}]")]
    public async Task Values_survive(string type, string json) => Assert.Equal(json, await GeneratedProgram.RunAsync(Document, $$"""
        await Task.Yield();
        var options = new JsonSerializerOptions { TypeInfoResolver = TavusJson.Resolver };
        const string Json = {{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, quote: true)}};
        return JsonSerializer.Serialize(JsonSerializer.Deserialize<{{type}}>(Json, options), options);
        """));

    [Fact]
    public async Task A_result_is_written_by_the_options_of_the_program() => Assert.Equal(
        "{\"statusCode\":200,\"ok\":[{\"id\":\"a\"}]}",
        await GeneratedProgram.RunAsync(Document, """
            Server.MediaType = "application/json";
            Server.Body = "[{\"id\":\"a\"}]";
            var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                TypeInfoResolver = TavusJson.Resolver,
                DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
            };
            return JsonSerializer.Serialize(await client.MakeAsync(), options);
            """));

    [Fact]
    public async Task Converters_of_the_user_come_first() => Assert.Equal("\"x\"", await GeneratedProgram.RunAsync(
        Document,
        """
        await Task.Yield();
        var options = new JsonSerializerOptions { TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(TavusJson.Resolver, new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()) };
        options.Converters.Add(new Consumer.Own());
        return JsonSerializer.Serialize("a", options);
        """,
        types: """

            namespace Consumer
            {
                internal sealed class Own : System.Text.Json.Serialization.JsonConverter<string>
                {
                    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => "x";

                    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue("x");
                }
            }
            """));

    [Fact]
    public async Task Violations_follow_the_naming_policy() => Assert.Equal("{\"path\":\"$.a\",\"message\":\"is missing\"}", await GeneratedProgram.RunAsync(Document, """
        await Task.Yield();
        return JsonSerializer.Serialize(new TavusViolation("$.a", "is missing"), JsonSerializerOptions.Web);
        """));
}
