using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

/// <summary>
/// Stands in for the API on a free port of this machine: it checks the key and the body as the API's document describes, and keeps
/// nothing. It reads plain JSON, not the generated types, so that it is no mirror of the client.
/// </summary>
internal sealed class StandIn : IAsyncDisposable
{
    /// <summary>The only key that it accepts.</summary>
    public const string ApiKey = "stand-in-key";

    private readonly WebApplication _app;

    private StandIn(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<StandIn> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));

        WebApplication app = builder.Build();
        app.MapPost("/v2/personas", (RequestDelegate)CreatePersonaAsync);
        await app.StartAsync();
        return new StandIn(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task CreatePersonaAsync(HttpContext context)
    {
        if (context.Request.Headers["x-api-key"] != ApiKey)
        {
            await RespondAsync(context, HttpStatusCode.Unauthorized, new JsonObject { ["message"] = "Invalid access token" });
            return;
        }

        if (await ReadAsync(context.Request) is not { } persona)
        {
            await RespondAsync(context, HttpStatusCode.BadRequest, new JsonObject { ["error"] = "The body is not a JSON object" });
            return;
        }

        if (TextOf(persona, "pipeline_mode") != "echo" && string.IsNullOrWhiteSpace(TextOf(persona, "system_prompt")))
        {
            var error = new JsonObject { ["error"] = "system_prompt is required unless pipeline_mode is echo" };
            await RespondAsync(context, HttpStatusCode.BadRequest, error);
            return;
        }

        await RespondAsync(context, HttpStatusCode.OK, new JsonObject
        {
            ["persona_id"] = "p" + Guid.NewGuid().ToString("N")[..8],
            ["persona_name"] = TextOf(persona, "persona_name") ?? "",
            ["created_at"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        });
    }

    private static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
            JsonNode? body = await JsonNode.ParseAsync(
                request.Body, documentOptions: options, cancellationToken: request.HttpContext.RequestAborted);
            return body as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static Task RespondAsync(HttpContext context, HttpStatusCode status, JsonObject body)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
