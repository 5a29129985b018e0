using System.Threading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PersonaStudio;
using Tavus;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);

// With Tavus:ApiKey in the configuration, the API itself; without it, a local stand-in that responds according to the API's document.
await using StandIn? standIn = string.IsNullOrWhiteSpace(builder.Configuration["Tavus:ApiKey"]) ? await StandIn.StartAsync() : null;
builder.Services.AddTavusClient(options =>
{
    if (standIn is not null)
        (options.ApiKey, options.BaseAddress) = (StandIn.ApiKey, standIn.Address);
});
builder.Services.AddProblemDetails().AddExceptionHandler<TavusExceptionHandler>();

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseFileServer();
app.MapPost("/personas", async (NewPersona persona, ITavusClient tavus, CancellationToken cancellationToken) =>
{
    CreatePersonaResponse created = await tavus.CreatePersonaAsync(
        new CreatePersonaRequest
        {
            PersonaName = persona.Name,
            PipelineMode = PipelineMode.Full,
            SystemPrompt = persona.Prompt,
            Layers = new PersonaLayers { ConversationalFlow = new ConversationalFlowLayer { TurnDetectionModel = TurnDetectionModel.Sparrow1 } },
        },
        cancellationToken);
    return TypedResults.Created((string?)null, created);
});

if (standIn is not null)
{
    app.Logger.LogWarning(
        "Personas are created on a stand-in. To use the API, set Tavus:ApiKey: "
        + "dotnet user-secrets set Tavus:ApiKey <key> --project samples/PersonaStudio, or the environment variable Tavus__ApiKey.");
}

await app.RunAsync();
