using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http;

public sealed class SecretTests
{
    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "{")]
    [InlineData(302, "")]
    [InlineData(400, """{"error":"no"}""")]
    [InlineData(401, """{"message":"no"}""")]
    [InlineData(500, "<html>")]
    [InlineData(401, """{"message":"Invalid access token key-4f9d2c71e08b"}""")]
    [InlineData(403, """{"error":"The key key-4f9d2c71e08b may not do this"}""")]
    [InlineData(500, "x-api-key: key-4f9d2c71e08b")]
    public async Task An_exception_does_not_show_the_key_even_where_the_server_does(int status, string body)
    {
        TavusApiException exception = await Calls.FailAsync(status, body);

        Assert.DoesNotContain(Calls.Key, exception.ToString());
        Assert.DoesNotContain(Calls.Key, exception.Message);
        Assert.DoesNotContain(Calls.Key, exception.ResponseBody ?? "");
    }

    [Fact]
    public async Task A_call_without_a_response_does_not_show_the_key()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(Calls.NeverRespondAsync);
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(200) };
        TavusClient client = Calls.Client(server.Address, http);
        TavusClient unreachable = Calls.Client(new UriBuilder(server.Address) { Scheme = "https" }.Uri);

        Exception[] exceptions =
        [
            await Assert.ThrowsAnyAsync<Exception>(() => client.CreatePersonaAsync(Calls.Request)),
            await Assert.ThrowsAnyAsync<Exception>(() => client.CreatePersonaAsync(Calls.Request, new CancellationToken(true))),
            await Assert.ThrowsAnyAsync<Exception>(() => client.CreatePersonaAsync(CreatePersonaRequest.FromJson("{}"))),
            await Assert.ThrowsAnyAsync<Exception>(() => unreachable.CreatePersonaAsync(Calls.Request)),
        ];

        Assert.All(exceptions, exception => Assert.DoesNotContain(Calls.Key, exception.ToString()));
    }

    /// <summary>A handler may put it there.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_data_of_an_exception_does_not_show_the_key(bool isInner)
    {
        var cause = new InvalidOperationException("broken") { Data = { ["request"] = "x-api-key: " + Calls.Key } };
        using var http = new HttpClient(new FakeHandler(_ => throw (isInner
            ? new HttpRequestException("failed", cause)
            : new HttpRequestException("failed") { Data = { ["request"] = "x-api-key: " + Calls.Key } })));

        var exception = await Assert.ThrowsAsync<TavusApiException>(() => Calls.Client(new Uri("https://api.test"), http).CreatePersonaAsync(Calls.Request));

        for (Exception? each = exception; each is not null; each = each.InnerException)
            Assert.DoesNotContain(each.Data.Values.Cast<object>(), value => value.ToString()!.Contains(Calls.Key));
    }

    [Theory]
    [InlineData("""{"error":"bad key abcdefgh\/ijkl+mnop"}""")]
    [InlineData("""{"error":"bad key abcdefgh/ijkl\u002Bmnop"}""")]
    [InlineData("""{"error":"bad key abcdefgh%2Fijkl%2Bmnop"}""")]
    public async Task A_key_that_comes_back_escaped_is_hidden_too(string response)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(400, response);
        var client = new TavusClient(new TavusClientOptions { ApiKey = "abcdefgh/ijkl+mnop", BaseAddress = server.Address });

        var exception = await Assert.ThrowsAnyAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));

        Assert.DoesNotContain("ijkl", exception.Message);
        Assert.DoesNotContain("ijkl", exception.ResponseBody);
    }

    [Fact]
    public async Task A_key_as_short_as_a_word_does_not_spoil_the_message()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(400, """{"error":"This test failed"}""");
        var client = new TavusClient(new TavusClientOptions { ApiKey = "test", BaseAddress = server.Address });

        var exception = await Assert.ThrowsAnyAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));

        Assert.Contains("This test failed", exception.Message);
    }

    [Fact]
    public async Task A_success_is_given_back_as_it_is()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, $$"""{"persona_id":"{{Calls.Key}}"}""");

        Assert.Equal(Calls.Key, (await Calls.CreateAsync(server.Address)).PersonaId);
    }

    [Fact]
    public void The_client_and_its_options_do_not_show_the_key()
    {
        var options = new TavusClientOptions { ApiKey = Calls.Key };
        var client = new TavusClient(options);

        Assert.DoesNotContain(Calls.Key, options.ToString());
        Assert.DoesNotContain(Calls.Key, client.ToString());
        Assert.Equal(
            DebuggerBrowsableState.Never,
            typeof(TavusClientOptions).GetProperty(nameof(TavusClientOptions.ApiKey))!.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State);
    }
}
