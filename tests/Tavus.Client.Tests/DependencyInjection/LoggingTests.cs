using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tavus.Client.Tests.Http;

namespace Tavus.Client.Tests.DependencyInjection;

public sealed class LoggingTests
{
    private const string BodyKey = "sk-body-7d1f";

    [Theory]
    [InlineData(200, Calls.Persona)]
    [InlineData(401, """{"message":"Invalid access token key-4f9d2c71e08b"}""")]
    public async Task Nothing_of_a_key_or_a_body_is_logged_at_any_level(int status, string answer)
    {
        var log = new Log();
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, answer);
        HostApplicationBuilder builder = Hosts.Builder(server.Address);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddTavusClient();
        using IHost host = builder.Build();
        await host.StartAsync();
        var request = new CreatePersonaRequest { SystemPrompt = "As a Life Coach, you …", Layers = new PersonaLayers { Llm = new LlmLayer { ApiKey = BodyKey } } };

        await Record.ExceptionAsync(() => host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(request));

        Assert.Contains(log.Lines, line => line.Contains("x-api-key: *"));
        Assert.DoesNotContain(log.Lines, line => line.Contains(Calls.Key) || line.Contains(BodyKey) || line.Contains("Life Coach"));
        Assert.Contains(BodyKey, Assert.Single(server.Requests).Text);
    }

    private sealed class Log : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Add(state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            _lines.Enqueue(formatter(state, exception));
            Add(state);
        }

        public void Dispose()
        {
        }

        // With the values that structured logs keep.
        private void Add<TState>(TState state)
        {
            _lines.Enqueue(state?.ToString() ?? "");
            foreach (KeyValuePair<string, object?> value in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
                _lines.Enqueue(value.ToString());
        }
    }
}
