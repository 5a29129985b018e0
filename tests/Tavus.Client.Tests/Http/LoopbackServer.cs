using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Tavus.Client.Tests.Http;

/// <summary>A real server on this machine. It records requests and sends the responses of the test.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private LoopbackServer(Func<HttpContext, RecordedRequest, Task> response)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(async context =>
        {
            RecordedRequest request = await RecordAsync(context);
            _requests.Enqueue(request);
            await response(context, request);
        });
    }

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyCollection<RecordedRequest> Requests => _requests;

    public static Task<LoopbackServer> StartAsync(RequestDelegate response) => StartAsync((context, _) => response(context));

    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, RecordedRequest, Task> response)
    {
        var server = new LoopbackServer(response);
        await server._app.StartAsync();
        return server;
    }

    public static Task<LoopbackServer> StartAsync(int status, string body, string contentType = "application/json", params (string Name, string Value)[] headers) =>
        StartAsync(context =>
        {
            context.Response.StatusCode = status;
            foreach ((string name, string value) in headers)
                context.Response.Headers.Append(name, value);

            if (body.Length == 0)
                return Task.CompletedTask;

            context.Response.ContentType = contentType;
            return context.Response.WriteAsync(body);
        });

    /// <summary>Does not wait for unfinished responses.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private static async Task<RecordedRequest> RecordAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        return new RecordedRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray(),
            context.Connection.Id);
    }
}
