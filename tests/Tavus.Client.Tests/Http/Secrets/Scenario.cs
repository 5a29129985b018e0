using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tavus.Client.Tests.DependencyInjection;
using Tavus.Client.Tests.Http.Faults;

namespace Tavus.Client.Tests.Http.Secrets;

/// <summary>All that a client does, with secrets in every place, seen by all sinks.</summary>
public sealed class Scenario : IAsyncLifetime
{
    public Sinks Sinks { get; } = new();

    /// <summary>The steps that could not be taken: a test of their own reports them, instead of each that looks at the sinks.</summary>
    public List<Exception> Failures { get; } = [];

    public async Task InitializeAsync()
    {
        using var listeners = new Listeners(Sinks);
        await TryAsync(ShowObjectsAsync);
        foreach (Func<object> refused in Refused())
            await TryAsync(() => RefuseAsync(refused));

        foreach (byte[] response in Echoes.Harmless)
            await TryAsync(() => CallAsync(Canary.ClientKey, Script.Raw(response)));

        foreach (byte[] response in Echoes.Plain(Canary.Echoed.Text))
            await TryAsync(() => CallAsync(Canary.Echoed, Script.Raw(response)));

        await TryAsync(() => CallAsync(Canary.ClientKey, Script.Raw("HTTP/1.1 200 OK\r\n"), cancelled: true));
        await TryAsync(() => CallAsync(Canary.ClientKey, StallAsync, TimeSpan.FromMilliseconds(300)));
        await TryAsync(() => CallAsync(Canary.ClientKey, _ => Task.CompletedTask, scheme: "https"));
        await TryAsync(LeaveUnobservedAsync);
        await TryAsync(CallFromContainersAsync);
    }

    private async Task TryAsync(Func<Task> step)
    {
        if (await Record.ExceptionAsync(step) is { } exception)
            Failures.Add(exception);
    }

    private Task RefuseAsync(Func<object> refused)
    {
        Sinks.Add(Record.Exception(refused)!);
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static TavusClientOptions Options(Canary key, Uri address) => new() { ApiKey = key.Text, BaseAddress = address };

    private static Task StallAsync(ScriptedConnection connection) => connection.ClosedAsync();

    /// <summary>What is refused before it is sent, with a secret in or beside the fault.</summary>
    private static IEnumerable<Func<object>> Refused() =>
    [
        () => new TavusClient(Canary.ClientKey.Text + "\r\nX-Evil: 1"),
        () => new TavusClient("é" + Canary.ClientKey.Text),
        () => Change(request => request.Layers!.Llm!.ApiKey += "\uD800").ToJson(),
        () => Change(request => request.Layers!.Tts!.ApiKey += "\uD800").ToJson(),
        () => Change(request => request.Layers!.Llm!.Headers!["X-Bad"] = Canary.Header.Text + "\uD800").ToJson(),
        () => Change(request => request.Layers!.Llm!.Headers!["X-Bad"] = double.NaN).ToJson(),
        () => Validated(Change(request => request.SystemPrompt = null)),
        () => CreatePersonaRequest.FromJson(Canary.Request.ToJson() + Canary.LlmKey.Text),
        () => CreatePersonaRequest.FromJson(Canary.Request.ToJson().Replace(Canary.TtsKey.Text + "\"", Canary.TtsKey.Text + "\\x\"")),
        () => JsonSerializer.Deserialize<CreatePersonaRequest>(Canary.Request.ToJson()[..^5])!,
        () => LlmLayer.FromJson("\"" + Canary.LlmKey.Text + "\""),
    ];

    private static object Validated(CreatePersonaRequest request)
    {
        request.Validate();
        return request;
    }

    private static CreatePersonaRequest Change(Action<CreatePersonaRequest> change)
    {
        CreatePersonaRequest request = Canary.Request;
        change(request);
        return request;
    }

    private Task ShowObjectsAsync()
    {
        CreatePersonaRequest request = Canary.Request;
        foreach (object model in new object[] { request, request.Layers!, request.Layers!.Llm!, request.Layers.Tts!, CreatePersonaResponse.FromJson(Calls.Persona) })
        {
            Sinks.Add("text of models", $"{model} {model:G}");
            Sinks.Add("DebuggerDisplay", DebuggerView.Display(model));
        }

        foreach (Canary key in new[] { Canary.ClientKey, Canary.Echoed })
        {
            TavusClientOptions options = Options(key, new Uri("https://example.com"));
            var client = new TavusClient(options);
            foreach (object value in new object[] { options, client })
            {
                Sinks.Add("text of client and options", value.ToString());
                Sinks.Add("DebuggerDisplay", DebuggerView.Display(value));
                foreach (string text in DebuggerView.Texts(value))
                    Sinks.Add("debugger", text);
            }
        }

        return Task.CompletedTask;
    }

    private async Task CallAsync(Canary key, Func<ScriptedConnection, Task> script, TimeSpan? timeout = null, string scheme = "http", bool cancelled = false)
    {
        await using ScriptedServer server = ScriptedServer.Start(script);
        using HttpClient? http = timeout is null ? null : new HttpClient { Timeout = timeout.Value };
        var client = new TavusClient(Options(key, new UriBuilder(server.Address) { Scheme = scheme }.Uri), http);
        if (await Record.ExceptionAsync(() => client.CreatePersonaAsync(Canary.Request, new CancellationToken(cancelled))) is { } exception)
            Sinks.Add(exception);
    }

    /// <summary>The same with clients that dependency injection makes, and with a redirect to another host.</summary>
    private async Task CallFromContainersAsync()
    {
        await using ScriptedServer other = ScriptedServer.Start(Script.Response(200, Calls.Persona));
        byte[] redirect = Script.Text(307, "", "Location: " + new Uri(other.Address, "/v2/personas"));
        foreach (byte[] response in Echoes.Harmless.Append(redirect))
            await CallFromContainerAsync(Canary.ClientKey.Text, Script.Raw(response));

        foreach (byte[] response in Echoes.Plain(Canary.Echoed.Text).Append(redirect))
            await CallFromContainerAsync(Canary.Echoed.Text, Script.Raw(response));

        await CallFromContainerAsync(Canary.ClientKey.Text, _ => Task.CompletedTask, scheme: "https");
        await CallFromContainerAsync("é" + Canary.ClientKey.Text, Script.Response(200, Calls.Persona));
        Assert.Equal(0, other.Accepted);
    }

    private async Task CallFromContainerAsync(string key, Func<ScriptedConnection, Task> script, string scheme = "http")
    {
        await using ScriptedServer server = ScriptedServer.Start(script);
        HostApplicationBuilder builder = Hosts.Builder(("Tavus:ApiKey", key), ("Tavus:BaseAddress", new UriBuilder(server.Address) { Scheme = scheme }.Uri.AbsoluteUri));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Log(line => Sinks.Add("ILogger", line)));
        builder.Services.AddTavusClient();
        using IHost host = builder.Build();
        Exception? exception = await Record.ExceptionAsync(async () =>
        {
            await host.StartAsync();
            await host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(Canary.Request);
        });
        if (exception is not null)
            Sinks.Add(exception);
    }

    /// <summary>Fails without anybody looking at it, until the runtime finds out.</summary>
    private async Task LeaveUnobservedAsync()
    {
        await using ScriptedServer server = ScriptedServer.Start(Script.Raw(Script.Text(400, $$"""{"error":"Bad key {{Canary.Echoed.Text}}"}""")));
        var client = new TavusClient(Options(Canary.Echoed, server.Address));
        for (int i = 0; i < 50 && Sinks["unobserved exceptions"].Count == 0; i++)
        {
            Forget(client);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(TavusClient client) => ((IAsyncResult)client.CreatePersonaAsync(Canary.Request)).AsyncWaitHandle.WaitOne();
}
