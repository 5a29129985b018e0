using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>A parameter of the header <c>Accept</c> chooses among the media types of a response.</summary>
public sealed class AcceptParameterTests
{
    private const string Png = "image/png: { schema: { type: string, format: binary } }";
    private const string Jpeg = "image/jpeg: { schema: { type: string, format: binary } }";
    private const string Json = "application/json: { schema: { type: object, properties: { size: { type: integer } } } }";

    private static string Document(string content, string values) => TestDocument.WithPaths($$"""
        /x:
          get:
            operationId: call
            parameters: [{ name: accept, in: header, required: true, schema: { type: string, enum: [{{values}}] } }]
            responses: { '200': { description: d, content: { {{content}} } } }
        """);

    [Fact]
    public async Task It_is_sent_alone() => Assert.Equal(
        "image/jpeg, then image/png, image/jpeg",
        await GeneratedProgram.RunAsync(Document(Png + ", " + Jpeg, "image/png, image/jpeg"), """
            (await client.CallAsync("image/jpeg")).Dispose();
            string chosen = Server.Accept;
            (await client.CallAsync()).Dispose();
            return chosen + ", then " + Server.Accept;
            """));

    [Fact]
    public async Task Each_media_type_has_a_result() => Assert.Equal(
        "7  image/png AB True",
        await GeneratedProgram.RunAsync(Document(Json + ", " + Png, "image/png, application/json"), """
            Server.MediaType = "application/json";
            Server.Body = "{\"size\":7}";
            CallResult first = await client.CallAsync("application/json");
            string text = first.Ok!.Size + " " + first.OkPng;
            Server.MediaType = "image/png";
            Server.Body = "AB";
            CallResult second = await client.CallAsync("image/png");
            using var reader = new System.IO.StreamReader(second.OkPng!);
            return text + " " + Server.Accept + " " + reader.ReadToEnd() + " " + (second.Ok is null);
            """));

    [Fact]
    public async Task A_text_beside_json_is_a_result() => Assert.Equal(
        "a,b",
        await GeneratedProgram.RunAsync(Document(Json + ", text/csv: { schema: { type: string } }", "text/csv, application/json"), """
            Server.MediaType = "text/csv; charset=utf-8";
            Server.Body = "a,b";
            return (await client.CallAsync("text/csv")).OkCsv!;
            """));

    [Theory]
    [InlineData(Json + ", " + Png, "application/json")]
    [InlineData(Json, "application/json, application/xml")]
    public void A_parameter_that_chooses_nothing_is_left_out(string content, string values)
    {
        Generation generation = Generation.Of(Document(content, values)).AssertCompiles();

        Assert.Contains("TAVUS012", generation.Ids);
        Assert.Contains("CallResponse> CallAsync(global::System.Threading.CancellationToken", generation["Client.g.cs"]);
    }

    [Fact]
    public async Task It_cannot_break_the_request() => Assert.Equal(
        "ArgumentException",
        await GeneratedProgram.RunAsync(Document(Png + ", " + Jpeg, "image/png, image/jpeg"), """
            try
            {
                await client.CallAsync("image/png\r\nX-Injected: 1");
                return Server.Request;
            }
            catch (ArgumentException exception)
            {
                return exception.GetType().Name;
            }
            """));
}
