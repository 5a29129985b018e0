using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Tavus.Client.Tests.Http;

/// <summary>What handlers between the client and the server do.</summary>
public sealed class HandlerTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_cannot_be_decompressed_is_a_failure_with_its_status(string encoding)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("this is not compressed at all")).AsTask();
        });
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        TavusClient client = Calls.Client(server.Address, http);

        var exception = await Assert.ThrowsAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.True(exception.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task A_change_of_the_media_type_is_for_one_request()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        using var http = new HttpClient(new CharSetHandler { InnerHandler = new SocketsHttpHandler() });
        TavusClient changed = Calls.Client(server.Address, http);
        TavusClient client = Calls.Client(server.Address);

        await changed.CreatePersonaAsync(Calls.Request);
        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal(["application/json; charset=utf-8", "application/json"], server.Requests.Select(request => request.Headers["Content-Type"]));
    }

    [Fact]
    public async Task A_failure_whose_data_show_the_key_is_not_shown()
    {
        using var http = new HttpClient(new FailingHandler());
        TavusClient client = Calls.Client(new Uri("https://api.invalid"), http);

        var exception = await Assert.ThrowsAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));

        Assert.Null(exception.InnerException);
        Assert.DoesNotContain(Calls.Key, exception.ToString());
    }

    [Fact]
    public async Task The_HttpClient_determines_the_version_of_HTTP()
    {
        var recorder = new VersionHandler();
        using var http = new HttpClient(recorder) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        TavusClient client = Calls.Client(new Uri("https://api.invalid"), http);

        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal((HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact), recorder.Seen);
    }

    [Fact]
    public async Task A_byte_order_mark_before_an_error_does_not_hide_its_text()
    {
        TavusApiException exception = await Calls.FailAsync(400, "\uFEFF{\"error\":\"no\"}");

        Assert.EndsWith(": no", exception.Message);
    }

    private sealed class VersionHandler : HttpMessageHandler
    {
        public (Version, HttpVersionPolicy) Seen { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen = (request.Version, request.VersionPolicy);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Calls.Persona) });
        }
    }

    private sealed class CharSetHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content!.Headers.ContentType!.CharSet = "utf-8";
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class FailingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("outer", new IOException("inner") { Data = { ["headers"] = "x-api-key: " + Calls.Key } });
    }
}
