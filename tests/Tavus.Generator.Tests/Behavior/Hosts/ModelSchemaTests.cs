using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The OpenAPI document of an ASP.NET Core application whose endpoints take and return models.</summary>
public sealed class ModelSchemaTests
{
    private static readonly string Document = TestDocument.WithThing("""
          type: object
          description: "A \"thing\" ✓"
          required: [name, color]
          properties:
            name: { type: string, maxLength: 5, description: Its name }
            color: { $ref: '#/components/schemas/Color' }
            parts: { type: array, items: { $ref: '#/components/schemas/Part' } }
            due: { type: string, format: date, nullable: true }
            value: { oneOf: [{ type: string }, { type: array, items: { type: integer, format: int32 } }] }
          """) + """

            Part: { type: object, properties: { in: { $ref: '#/components/schemas/Thing' }, note: { $ref: '#/components/schemas/Note' }, at: { $ref: '#/components/schemas/Times' }, span: { $ref: '#/components/schemas/Span' } } }
            Span: { type: object, properties: { whole: { type: integer } } }
            Times: { type: object, properties: { whole: { type: integer, format: unixtime }, exact: { type: number, format: unixtime } } }
            Note: { type: object, properties: { text: { type: string } } }
            Color: { type: string, enum: [red, dark-green] }
        """;

    private const string Web = """

        namespace Consumer.Inner
        {
            internal sealed record Part(int Number);

            internal sealed record Span(string Hour);
        }

        namespace Consumer
        {
            using System.Linq;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Hosting;
            using Microsoft.AspNetCore.Http;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Logging;

            internal sealed record Note(int Number);

            internal sealed record Own(Thing? Thing, Color? Color, IList<Thing> Things, IDictionary<string, Thing> Map, Note Note);

            internal sealed record Second(Inner.Part Part);

            internal sealed record First(Inner.Span Span);

            internal static class Web
            {
                public static async Task<JsonNode> DescribeAsync()
                {
                    WebApplicationBuilder builder = WebApplication.CreateBuilder();
                    builder.Logging.ClearProviders();
                    builder.WebHost.UseUrls("http://127.0.0.1:0");
                    builder.Services.AddOpenApi(options => options.AddTavusSchemas());
                    await using WebApplication application = builder.Build();
                    application.MapOpenApi();
                    application.MapPost("/first", (First first) => 1);
                    application.MapPost("/things", (Thing thing) => thing);
                    application.MapPost("/own", (Own own) => own);
                    application.MapPost("/colors", (List<OpenEnum<Color>> colors) => colors[0]);
                    application.MapPost("/parts", (Tavus.Part part) => 1);
                    application.MapPost("/spans", (Tavus.Span span) => 1);
                    application.MapPost("/second", (Second second) => 1);
                    await application.StartAsync();
                    using var http = new HttpClient();
                    _ = await http.GetStringAsync(application.Urls.First() + "/openapi/v1.json");
                    return JsonNode.Parse(await http.GetStringAsync(application.Urls.First() + "/openapi/v1.json"))!;
                }
            }
        }
        """;

    [Theory]
    [InlineData(
        "components.schemas.Thing",
        """{"required":["name","color"],"type":"object","properties":{"name":{"maxLength":5,"type":"string","description":"Its name"},"color":{"$ref":"#/components/schemas/Color"},"parts":{"type":"array","items":{"$ref":"#/components/schemas/Part"}},"due":{"type":["null","string"],"format":"date"},"value":{"$ref":"#/components/schemas/ThingValue"}},"description":"A \"thing\" ✓"}""")]
    [InlineData("components.schemas.Color", """{"enum":["red","dark-green"],"type":"string"}""")]
    [InlineData(
        "components.schemas.Times.properties", """{"whole":{"type":"integer","format":"unixtime"},"exact":{"type":"number","format":"unixtime"}}""")]
    [InlineData("components.schemas.ThingValue", """{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"integer","format":"int32"}}]}""")]
    public async Task A_model_has_the_schema_of_the_document(string path, string expected) => Assert.Equal(expected, await FindAsync(path));

    [Theory]
    [InlineData("things", """{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}""")]
    [InlineData("map", """{"type":"object","additionalProperties":{"$ref":"#/components/schemas/Thing"}}""")]
    [InlineData("thing", """{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/Thing"}]}""")]
    [InlineData("color", """{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/Color"}]}""")]
    [InlineData("note", """{"$ref":"#/components/schemas/Note"}""")]
    public async Task Types_of_the_application_refer_to_models(string property, string expected) =>
        Assert.Equal(expected, await FindAsync("components.schemas.Own.properties." + property));

    [Fact]
    public async Task A_model_with_the_name_of_a_type_of_the_application_has_another_one()
    {
        Assert.Equal("""{"$ref":"#/components/schemas/ApiNote"}""", await FindAsync("components.schemas.Part.properties.note"));
        Assert.Equal("""{"type":"object","properties":{"text":{"type":"string"}}}""", await FindAsync("components.schemas.ApiNote"));
    }

    [Fact]
    public async Task A_model_of_an_endpoint_has_another_schema_than_a_type_of_the_application()
    {
        Assert.Equal("""{"$ref":"#/components/schemas/Part2"}""", await FindAsync("components.schemas.Second.properties.part"));
        Assert.Equal("""{"$ref":"#/components/schemas/Part"}""", await FindAsync("paths./parts.post.requestBody.content.application/json.schema"));
        Assert.Contains("\"note\"", await FindAsync("components.schemas.Part.properties"));
        Assert.Contains("\"number\"", await FindAsync("components.schemas.Part2.properties"));
    }

    [Fact]
    public async Task A_model_that_comes_after_a_type_of_the_application_has_another_schema()
    {
        Assert.Equal("""{"$ref":"#/components/schemas/ApiSpan"}""", await FindAsync("paths./spans.post.requestBody.content.application/json.schema"));
        Assert.Contains("\"whole\"", await FindAsync("components.schemas.ApiSpan.properties"));
        Assert.Contains("\"hour\"", await FindAsync("components.schemas.Span.properties"));
    }

    [Fact]
    public async Task An_open_enum_has_the_schema_of_its_enum() => Assert.Equal(
        """{"type":"array","items":{"$ref":"#/components/schemas/Color"}}""",
        await FindAsync("paths./colors.post.requestBody.content.application/json.schema"));

    [Fact]
    public void Other_names_of_client_and_namespace_compile() => Assert.Contains(
        "OpenApiOptions AddAvatarSchemas(",
        Generation.Of(
            TestTarget.AspNetCoreOpenApi,
            new TestOptions(("TavusClientName", "AvatarClient"), ("TavusNamespace", "Acme.Api"), ("TavusAccessibility", "internal")),
            new TestFile("a.yaml", Document)).AssertCompiles()["DependencyInjection.g.cs"]);

    [Fact]
    public void Other_projects_have_no_schemas() => Assert.DoesNotContain(
        Generation.Of(TestTarget.AspNetCore, new TestOptions(), new TestFile("a.yaml", Document)).AssertCompiles().Result.GeneratedSources,
        source => source.HintName == "ModelTexts.g.cs" || source.SourceText.ToString().Contains("OpenApi", System.StringComparison.Ordinal));

    private static Task<string> FindAsync(string path) => GeneratedProgram.RunAsync(
        Document,
        $$"""
        JsonNode? node = await Consumer.Web.DescribeAsync();
        foreach (string name in "{{path}}".Split('.', StringSplitOptions.RemoveEmptyEntries))
            node = node?[name];

        return node?.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "none";
        """,
        target: TestTarget.AspNetCoreOpenApi,
        types: Web);
}
