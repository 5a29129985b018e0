using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Tavus.Client.Tests.DependencyInjection;

/// <summary>Takes all that is logged, at every level, with its scopes and with the values that structured logs keep.</summary>
internal sealed class Log(Action<string> write) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Write(state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        write($"{eventId} {formatter(state, exception)} {exception}");
        Write(state);
    }

    public void Dispose()
    {
    }

    private void Write<TState>(TState state)
    {
        write(state?.ToString() ?? "");
        foreach (KeyValuePair<string, object?> value in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            write(value.ToString());
    }
}
