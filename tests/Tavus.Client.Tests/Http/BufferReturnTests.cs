using System;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Tavus.Runtime;

namespace Tavus.Client.Tests.Http;

/// <summary>At the end of a call, its buffers go back to the pool, and only then.</summary>
public sealed class BufferReturnTests
{
    [Fact]
    public void Disposing_a_body_twice_does_not_take_it_from_others_that_use_it()
    {
        var content = new PooledContent(PooledBuffer.Of("text"), users: 2);
        content.Dispose();
        content.Dispose();
        Assert.Equal("text"u8, content.Bytes);

        content.Leave();
        Assert.Equal(0, content.Bytes.Length);
    }

    [Fact]
    public async Task The_body_of_the_request_is_returned_when_the_call_ends()
    {
        var handler = new KeepingHandler();
        using var http = new HttpClient(handler);

        await Calls.Client(new Uri("https://api.invalid"), http).CreatePersonaAsync(Calls.Request);

        Assert.InRange(handler.LengthDuringCall, 1, int.MaxValue);
        Assert.Equal(0, handler.Body!.Bytes.Length);
    }

    [Fact]
    public async Task The_body_of_the_response_is_returned_when_the_call_ends()
    {
        using var http = new HttpClient(new KeepingHandler());
        TavusCall call = Field<TavusHttp>(Calls.Client(new Uri("https://api.invalid"), http), "_http").Call("GET", "v2/personas", isAuthenticated: true);
        await call.SendAsync(CancellationToken.None);
        var body = Field<PooledBuffer>(call, "_body");
        Assert.Equal(Calls.Persona.Length, body.Count);

        call.Dispose();

        Assert.Equal(0, body.Count);
    }

    private static T Field<T>(object owner, string name) =>
        (T)owner.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(owner)!;

    private sealed class KeepingHandler : HttpMessageHandler
    {
        public PooledContent? Body { get; private set; }

        public int LengthDuringCall { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = request.Content as PooledContent;
            LengthDuringCall = Body?.Bytes.Length ?? 0;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Calls.Persona) });
        }
    }
}
