using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
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

    /// <summary>As after a redirect that the handler of the caller followed.</summary>
    [Fact]
    public async Task A_response_of_another_host_is_not_read()
    {
        var body = new CountingStream();
        using var http = new HttpClient(new FakeHandler(request => new HttpResponseMessage
        {
            RequestMessage = new HttpRequestMessage(request.Method, "https://other.test/v2/personas"),
            Content = new StreamContent(body),
        }));

        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(() => Calls.Client(new Uri("https://api.test"), http).CreatePersonaAsync(Calls.Request));

        Assert.Contains("redirected from api.test to another host, other.test", exception.Message);
        Assert.Null(exception.ResponseBody);
        Assert.Equal(0, body.Reads);
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

    private sealed class CountingStream() : MemoryStream(Encoding.UTF8.GetBytes(Calls.Persona))
    {
        public int Reads { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Reads++;
            return base.Read(buffer, offset, count);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reads++;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
