using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>A server on this machine that responds with what a framework writes, and records the requests.</summary>
internal sealed class FrameworkServer : IAsyncDisposable
{
    private readonly Dictionary<string, (int Status, string MediaType, string Body)> _responses = [];
    private readonly List<string> _requests = [];
    private readonly WebApplication _application;

    private FrameworkServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(RespondAsync);
    }

    public string Address =>
        _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Each request: its line, <c>Authorization</c> and the type of its body where it has them, and its body.</summary>
    public IReadOnlyList<string> Requests => _requests;

    public static async Task<FrameworkServer> StartAsync()
    {
        var server = new FrameworkServer();
        await server._application.StartAsync();
        return server;
    }

    /// <summary>Sets the response to a request such as <c>GET /items</c>; the query is ignored.</summary>
    public FrameworkServer On(string request, int status, string body = "", string mediaType = "application/json")
    {
        _responses[request] = (status, mediaType, body);
        return this;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        string body = await new StreamReader(request.Body, Encoding.UTF8).ReadToEndAsync();
        string line = $"{request.Method} {request.Path}{request.QueryString}";
        string[] parts = [line, request.Headers.Authorization.ToString(), request.ContentType ?? "", body];
        _requests.Add(string.Join("\n", parts.Where(part => part.Length > 0)));

        (int status, string mediaType, string text) =
            _responses.GetValueOrDefault($"{request.Method} {request.Path}", (404, "text/plain", "no such path"));
        context.Response.StatusCode = status;
        if (text.Length == 0)
            return;

        context.Response.ContentType = mediaType;
        await context.Response.WriteAsync(text);
    }
}
