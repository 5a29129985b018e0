using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Enums that frameworks split into parts, or mix with null.</summary>
public sealed class EnumUnionTests
{
    private const string Django = """
        openapi: 3.0.3
        info: { title: T, version: '1' }
        servers: [{ url: 'https://api.test/base' }]
        paths:
          /x: { get: { operationId: call, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }
        components:
          schemas:
            StatusEnum: { type: string, enum: [draft, published] }
            BlankEnum: { enum: [''] }
            NullEnum: { enum: [null] }
            Thing:
              type: object
              properties:
                status:
                  nullable: true
                  oneOf: [{ $ref: '#/components/schemas/StatusEnum' }, { $ref: '#/components/schemas/BlankEnum' }, { $ref: '#/components/schemas/NullEnum' }]
        """;

    [Fact]
    public async Task A_union_with_blank_and_null_is_one_nullable_enum_with_an_empty_value() => Assert.Equal(
        "True True True {\"status\":\"\"}",
        await GeneratedProgram.RunAsync(Django, """
            Thing Read(string json) => Thing.FromJson(json);
            bool isEmpty = Read("{\"status\":\"\"}").Status!.Value.Value == "" && Read("{\"status\":\"\"}").Status!.Value.Known is not null;
            return $"{Read("{\"status\":\"draft\"}").Status!.Value.Known is not null} {isEmpty} {Read("{\"status\":null}").Status is null} {Read("{\"status\":\"\"}").ToJson()}";
            """));

    [Fact]
    public async Task A_member_of_an_enum_is_a_value_of_a_union() => Assert.Equal(
        "{\"value\":\"auto\"} {\"value\":\"none\"} {\"value\":\"new\"} {\"value\":-1}",
        await GeneratedProgram.RunAsync(
            TestDocument.WithThing("""
                type: object
                properties:
                  value:
                    oneOf:
                      - { title: Mode, type: string, enum: [auto, none] }
                      - { title: Level, type: integer, enum: [-1, 1] }
                      - { title: Choice, type: object, properties: { name: { type: string } } }
                """),
            """
            OpenEnum<Mode> none = Mode.None, other = "new";
            Thing[] things = [new() { Value = Mode.Auto }, new() { Value = none }, new() { Value = other }, new() { Value = Level.ValueMinus1 }];
            return string.Join(" ", Array.ConvertAll(things, thing => thing.ToJson()));
            """));

    [Fact]
    public void The_empty_value_is_called_so() => Assert.Contains(
        " Empty,", Generation.Of(Django).AssertCompiles()["Enums.g.cs"]);

    [Theory]
    [InlineData("{ type: [string, 'null'], enum: [a, b, null] }")]
    [InlineData("{ enum: [a, b, null] }")]
    [InlineData("{ type: string, enum: [a, b, null] }")]
    [InlineData("{ anyOf: [{ enum: [a, b] }, { type: 'null' }] }")]
    public async Task Null_among_the_values_is_no_value(string schema) => Assert.Equal(
        "a True True",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths($$"""
                /x:
                  post:
                    operationId: call
                    requestBody: { required: true, content: { application/json: { schema: { type: object, required: [s], properties: { s: {{schema}}, d: { default: null, type: [string, 'null'] } } } } } }
                    responses: { '204': { description: d } }
                """).Replace("openapi: 3.0.3", "openapi: 3.1.0"),
            """
            var request = new CallRequest { S = CallRequestS.A };
            bool canBeNull = CallRequest.FromJson("{\"s\":null}").S is null;
            return $"{request.S} {canBeNull} {Enum.GetNames(typeof(CallRequestS)).Length == 2}";
            """));

    [Fact]
    public async Task A_text_of_an_integer_is_an_integer() => Assert.Equal(
        "8",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths("/x: { get: { operationId: count, responses: { '200': { description: d, content: { text/plain: { schema: { type: integer } } } } } } }"),
            "Server.Body = \"7\"; return (await client.CountAsync() + 1).ToString();"));

    [Theory]
    [InlineData("application/octet-stream: { schema: { type: string, format: binary } }")]
    [InlineData("application/pdf: { schema: { type: string, format: binary } }")]
    [InlineData("'*/*': {}")]
    [InlineData("'*/*': { schema: { type: string, format: binary } }")]
    [InlineData("text/html: {}")]
    [InlineData("application/json: {}")]
    public async Task An_error_without_a_typed_body_is_the_untyped_exception(string content) => Assert.Equal(
        "TavusApiException 500 no",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths($$"""
                /x: { get: { operationId: call, responses: { '204': { description: d }, '500': { description: e, content: { {{content}} } }, default: { description: e, content: { {{content}} } } } } }
                """),
            """
            Server.Status = 500;
            Server.Body = "no";
            try
            {
                await client.CallAsync();
                return "sent";
            }
            catch (TavusApiException exception)
            {
                return $"{exception.GetType().Name} {(int)exception.StatusCode} {exception.ResponseBody}";
            }
            """));
}
