using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http;

public sealed class ErrorResponseTests
{
    [Fact]
    public async Task A_400_has_its_documented_body()
    {
        var exception = Assert.IsType<TavusApiException<TavusError>>(
            await Calls.FailAsync(400, """{"error":"Invalid replica_uuid","code":7}"""));

        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Equal("Invalid replica_uuid", exception.Error.Error);
        Assert.Equal(7, exception.Error.AdditionalProperties!["code"]!.GetValue<int>());
        Assert.Contains("Invalid replica_uuid", exception.Message);
        Assert.Contains("400", exception.Message);
        Assert.Equal("""{"error":"Invalid replica_uuid","code":7}""", exception.ResponseBody);
    }

    [Fact]
    public async Task A_401_has_its_documented_body()
    {
        var exception = Assert.IsType<TavusApiException<TavusError>>(await Calls.FailAsync(401, """{"message":"Invalid access token"}"""));

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.Equal("Invalid access token", exception.Error.Message);
        Assert.Contains("Invalid access token", exception.Message);
    }

    [Theory]
    [InlineData(400, "Bad Request", "text/plain")]
    [InlineData(400, "", "application/json")]
    [InlineData(401, """["no","object"]""", "application/json")]
    [InlineData(401, """{"message":""", "application/json")]
    public async Task A_documented_error_without_its_body_is_a_plain_failure(int status, string body, string contentType)
    {
        TavusApiException exception = Assert.IsType<TavusApiException>(await Calls.FailAsync(status, body, contentType));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(body.Length == 0 ? null : body, exception.ResponseBody);
    }

    [Theory]
    [InlineData(403, """{"error":"No access"}""", "application/json", "No access")]
    [InlineData(403, """{"message":"No access"}""", "application/json", "No access")]
    [InlineData(422, """{"error":{"code":1,"message":"Too long"}}""", "application/problem+json", "Too long")]
    [InlineData(404, """{"title":"Not Found","status":404,"detail":"No such page"}""", "application/problem+json", "No such page")]
    [InlineData(422, """{"timestamp":"2024-05-06T07:08:09.123+00:00","status":422,"error":"Bad Request","message":"No name"}""", "application/json", "No name")]
    [InlineData(422, """{"statusCode":422,"message":["Name is empty","Age is below 0"],"error":"Bad Request"}""", "application/json", "Name is empty")]
    [InlineData(422, """{"detail":[{"loc":["query",0],"msg":"Too long"}]}""", "application/json", "Too long")]
    [InlineData(403, """{"error":"invalid_grant","error_description":"Bad credentials"}""", "application/json", "Bad credentials")]
    [InlineData(403, """{"success":false,"errors":[{"code":9109,"message":"Bad token"}],"result":null}""", "application/json", "Bad token")]
    [InlineData(422, """{"errors":[{"status":"422","title":"Invalid","detail":"Too short"}]}""", "application/vnd.api+json", "Too short")]
    [InlineData(422, """{"title":"Invalid","errors":{"name":["Too short"]}}""", "application/problem+json", "Invalid")]
    [InlineData(404, "\"No such page\"", "application/json", "No such page")]
    [InlineData(404, """[{"code":1},"No such page"]""", "application/json", "No such page")]
    [InlineData(500, "<html><h1>Internal Server Error</h1></html>", "text/html", "500")]
    [InlineData(502, "", "application/json", "502")]
    [InlineData(599, "?", "text/plain", "599")]
    public async Task An_undocumented_error_has_the_details_of_the_response(int status, string body, string contentType, string text)
    {
        TavusApiException exception = Assert.IsType<TavusApiException>(await Calls.FailAsync(status, body, contentType));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Contains(text, exception.Message);
        Assert.Equal(body.Length == 0 ? null : body, exception.ResponseBody);
    }

    [Theory]
    [InlineData(302, true)]
    [InlineData(303, true)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(409, false)]
    [InlineData(413, false)]
    [InlineData(422, false)]
    [InlineData(429, false)]
    [InlineData(500, true)]
    [InlineData(501, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    public async Task The_status_determines_whether_the_request_may_have_been_processed(int status, bool isProcessed) =>
        Assert.Equal(isProcessed, (await Calls.FailAsync(status, "{}")).MayHaveBeenProcessed);

    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(1_000_000)]
    public async Task The_shown_body_ends_after_4096_bytes(int length)
    {
        TavusApiException exception = await Calls.FailAsync(500, new string('x', length), "text/plain");

        Assert.Equal(new string('x', Math.Min(length, 4096)), exception.ResponseBody);
    }

    [Theory]
    [InlineData("é")]
    [InlineData("世")]
    [InlineData("\U0001F600")]
    public async Task The_shown_body_does_not_end_inside_of_a_character(string character)
    {
        TavusApiException exception = await Calls.FailAsync(500, "x" + string.Concat(Enumerable.Repeat(character, 4096)), "text/plain");

        Assert.EndsWith(character, exception.ResponseBody);
        Assert.DoesNotContain('\uFFFD', exception.ResponseBody!);
    }

    [Fact]
    public async Task The_message_has_a_limit_and_ends_with_a_whole_character()
    {
        TavusApiException exception = await Calls.FailAsync(500, $$"""{"error":"x{{string.Concat(Enumerable.Repeat("\U0001F600", 4096))}}"}""");

        Assert.InRange(exception.Message.Length, 4095, 4200);
        Assert.EndsWith("\U0001F600", exception.Message);
    }

    [Fact]
    public async Task A_typed_error_may_be_longer_than_the_shown_body()
    {
        string text = new('x', 10_000);

        var exception = Assert.IsType<TavusApiException<TavusError>>(await Calls.FailAsync(400, $$"""{"error":"{{text}}"}"""));

        Assert.Equal(text, exception.Error.Error);
        Assert.Equal(4096, exception.ResponseBody!.Length);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task The_server_sends_the_retry_delay_in_seconds(int status) =>
        Assert.Equal(TimeSpan.FromSeconds(120), (await Calls.FailAsync(status, "", headers: ("Retry-After", "120"))).RetryAfter);

    [Fact]
    public async Task The_server_sends_the_retry_delay_as_a_date()
    {
        string tomorrow = DateTimeOffset.UtcNow.AddDays(1).ToString("R", CultureInfo.InvariantCulture);

        TimeSpan? retryAfter = (await Calls.FailAsync(429, "", headers: ("Retry-After", tomorrow))).RetryAfter;

        Assert.InRange(retryAfter!.Value, TimeSpan.FromHours(1), TimeSpan.FromDays(1));
    }

    [Theory]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", 0)]
    [InlineData("0", 0)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999999999999", null)]
    public async Task A_time_that_is_over_or_makes_no_sense_does_no_harm(string value, int? seconds) =>
        Assert.Equal(seconds, (int?)(await Calls.FailAsync(429, "", headers: ("Retry-After", value))).RetryAfter?.TotalSeconds);

    [Fact]
    public async Task The_exception_has_the_id_of_the_request()
    {
        TavusApiException exception = await Calls.FailAsync(400, """{"error":"no"}""", headers: ("x-request-id", "req-17"));

        Assert.Equal("req-17", exception.RequestId);
        Assert.Null(exception.RetryAfter);
        Assert.Equal("req-18", (await Calls.FailAsync(200, "", headers: ("X-Request-ID", "req-18"))).RequestId);
        Assert.Null((await Calls.FailAsync(500, "")).RequestId);
    }
}
