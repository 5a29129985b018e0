using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Bodies of errors: which exception they become, by their <c>Content-Type</c>.</summary>
public sealed class ErrorContentTests
{
    private const string Error = "{ schema: { type: object, properties: { message: { type: string } } } }";
    private const string Problem = "{ schema: { title: Problem, type: object, properties: { title: { type: string } } } }";

    private const string OfCall = "exception is TavusApiException<CallBadRequest> typed ? typed.Error.Message";
    private const string OfProblem = "exception is TavusApiException<Problem> problem ? problem.Error.Title";
    private const string OfText = "exception is TavusApiException<string> text ? text.Error";

    [LongTextTheory]
    [InlineData($"'*/*': {Error}", "text/plain", "{\"message\":\"m\"}", OfCall, "m")]
    [InlineData($"'*/*': {Error}", "text/plain", "no JSON", OfCall, "untyped no JSON")]
    [InlineData($"'*/*': {Error}", "application/problem+json", "{\"message\":\"m\"}", OfCall, "m")]
    [InlineData($"application/json: {Error}, application/problem+json: {Problem}", "application/json", "{\"message\":\"m\"}", OfCall, "m")]
    [InlineData($"application/json: {Error}, application/problem+json: {Problem}", "application/problem+json; charset=utf-8", "{\"title\":\"t\"}", OfProblem, "t")]
    [InlineData($"'*/*': {Error}, application/problem+json: {Problem}", "Application/Problem+JSON", "{\"title\":\"t\"}", OfProblem, "t")]
    [InlineData($"'*/*': {Error}, application/problem+json: {Problem}", "text/plain", "{\"message\":\"m\"}", OfCall, "m")]
    [InlineData($"application/json: {Error}, application/problem+json: {Error}", "application/problem+json", "{\"message\":\"m\"}", OfCall, "m")]
    [InlineData("'*/*': { schema: { type: string } }", "text/plain", "t", OfText, "t")]
    [InlineData("'*/*': { schema: { type: string } }", "application/json", "\"t\"", OfText, "t")]
    [InlineData("application/json: { schema: { type: string } }, text/plain: {}", "text/plain", "t", OfText, "t")]
    [InlineData("application/json: { schema: { type: string, format: binary } }", "application/json", "t", OfText, "untyped t")]
    [InlineData("'*/*': {}", "text/plain", "t", OfText, "untyped t")]
    public async Task Of_a_status(string content, string mediaType, string body, string value, string expected)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get: { operationId: call, responses: { '204': { description: d }, '400': { description: d, content: { {{content}} } } } }
            """);
        Assert.Equal(expected, await GeneratedProgram.RunAsync(document, $$"""
            Server.Status = 400;
            Server.Body = {{ThingProgram.Quote(body)}};
            Server.MediaType = {{ThingProgram.Quote(mediaType)}};
            try
            {
                await client.CallAsync();
                return "no failure";
            }
            catch (TavusApiException exception)
            {
                return ({{value}} : "untyped " + exception.ResponseBody)!;
            }
            """));
    }

    [Theory]
    [InlineData("'*/*': {}")]
    [InlineData("application/pdf: {}")]
    [InlineData("text/plain: {}")]
    public async Task Of_a_default_response_that_describes_the_success(string content)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get: { operationId: call, responses: { default: { description: d, content: { {{content}} } } } }
            """);
        Assert.Equal("ok TavusApiException bad", await GeneratedProgram.RunAsync(document, """
            Server.Body = "ok";
            object response = await client.CallAsync();
            string read = response as string ?? new System.IO.StreamReader((System.IO.Stream)response).ReadToEnd();
            Server.Status = 500;
            Server.Body = "bad";
            try
            {
                await client.CallAsync();
                return "no failure";
            }
            catch (TavusApiException exception)
            {
                return $"{read} {exception.GetType().Name} {exception.ResponseBody}";
            }
            """));
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target)
    {
        string document = TestDocument.WithPaths($$"""
            /a:
              get:
                operationId: a
                responses:
                  '200': { description: d, content: { '*/*': { schema: { type: string } } } }
                  '400': { description: d, content: { '*/*': { schema: { type: string } } } }
                  4XX: { description: d, content: { application/json: {{Error}}, application/problem+json: {{Problem}} } }
            /b:
              get: { operationId: b, responses: { '200': { description: d, content: { text/plain: { schema: { type: integer } } } } } }
            """);
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", document)).AssertSilent().AssertCompiles();
    }
}
