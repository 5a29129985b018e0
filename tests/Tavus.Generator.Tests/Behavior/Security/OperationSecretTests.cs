using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Secrets of bodies, wherever the document marks them, are not in what failures and logs show.</summary>
public sealed class OperationSecretTests
{
    [Theory]
    [InlineData("application/json", "{ type: string, format: password }", "\"p4ssword-1\"")]
    [InlineData("application/x-www-form-urlencoded", "{ type: string, format: password }", "\"p4ssword-1\"")]
    [InlineData("multipart/form-data", "{ type: string, format: password }", "\"p4ssword-1\"")]
    [InlineData("application/json", "{ type: array, items: { type: string, format: password } }", "new[] { \"other\", \"p4ssword-1\" }")]
    [InlineData("application/json", "{ type: object, additionalProperties: { type: string, format: password } }", "new Dictionary<string, string> { [\"k\"] = \"p4ssword-1\" }")]
    public async Task Of_a_request(string mediaType, string schema, string value)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              post:
                operationId: call
                requestBody: { content: { {{mediaType}}: { schema: { type: object, properties: { secret: {{schema}}, name: { type: string } } } } } }
                responses: { '204': { description: d }, '400': { description: d, content: { application/json: { schema: { type: object, properties: { error: { type: string } } } } } } }
            """);
        Assert.Equal("True The API returned 400 (BadRequest): ********** of n {\"error\":\"********** of n\"} ********** of n ***", await GeneratedProgram.RunAsync(document, $$"""
            Server.Status = 400;
            Server.Body = "{\"error\":\"p4ssword-1 of n\"}";
            var request = new CallRequest { Secret = {{value}}, Name = "n" };
            try
            {
                await client.CallAsync(request);
                return "no failure";
            }
            catch (TavusApiException<CallBadRequest> exception)
            {
                string shown = (string)JsonNode.Parse(request.ToString())!["secret"]!;
                return $"{Server.Request.Contains("p4ssword-1")} {exception.Message} {exception.ResponseBody} {exception.Error.Error} {shown}";
            }
            """));
    }
}
