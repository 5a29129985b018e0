using System.Net;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http;

public sealed class SuccessTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    [InlineData(299)]
    public async Task Any_2xx_with_the_documented_body_is_a_success(int status)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, Calls.Persona);

        CreatePersonaResponse response = await Calls.CreateAsync(server.Address);

        Assert.Equal("p5317866", response.PersonaId);
        Assert.Equal("Life Coach", response.PersonaName);
        Assert.Equal("2025-01-01T00:00:00Z", response.CreatedAt);
        Assert.Null(response.AdditionalProperties);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-8")]
    public async Task The_content_type_of_the_response_does_not_matter(string contentType)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, Calls.Persona, contentType);

        Assert.Equal("p5317866", (await Calls.CreateAsync(server.Address)).PersonaId);
    }

    [Fact]
    public async Task What_the_document_does_not_describe_is_kept()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, """{"persona_id":17,"persona_name":null,"new":[1]}""");

        CreatePersonaResponse response = await Calls.CreateAsync(server.Address);

        Assert.Null(response.PersonaId);
        Assert.Equal("""{"persona_id":17,"persona_name":null,"new":[1]}""", response.ToJson());
    }

    [Theory]
    [InlineData(200, "", "application/json")]
    [InlineData(204, "", "application/json")]
    [InlineData(200, """{"persona_id":"p5""", "application/json")]
    [InlineData(200, """{"persona_id":"p5"}}""", "application/json")]
    [InlineData(200, "null", "application/json")]
    [InlineData(200, "[]", "application/json")]
    [InlineData(201, "<html><body>Welcome</body></html>", "text/html")]
    public async Task A_2xx_without_the_documented_body_is_a_failure_after_the_request_was_processed(int status, string body, string contentType)
    {
        TavusApiException exception = await Calls.FailAsync(status, body, contentType);

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(body.Length == 0 ? null : body, exception.ResponseBody);
        Assert.True(exception.MayHaveBeenProcessed);
        Assert.Contains(status.ToString(), exception.Message);
    }
}
