using System;
using System.Net;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using LoopbackServer other = await Calls.StartPersonaServerAsync();
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, "", headers: ("Location", new Uri(other.Address, "/v2/personas").AbsoluteUri));

        TavusApiException exception = await Calls.FailAsync(server);

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_cookie_is_not_sent_back()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, Calls.Persona, headers: ("Set-Cookie", "session=1; Path=/"));

        await Calls.CreateAsync(server.Address);
        await Calls.CreateAsync(server.Address);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.False(request.Headers.ContainsKey("Cookie")));
    }
}
