using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>
/// A program that takes its client from a container: <c>Container.Resolve("Tavus:ApiKey=k|…", options => …)</c>, with a configuration in
/// one line. <c>Container.Log</c> is all that is logged at the lowest level.
/// </summary>
internal static class ContainerProgram
{
    private const string Types = """

        namespace Consumer
        {
            using System.Linq;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Logging;
            using Microsoft.Extensions.Options;

            internal sealed class Container : ILoggerProvider, ILogger
            {
                public static StringBuilder Log { get; } = new();

                public static ITavusClient Resolve(string configuration, Action<TavusClientOptions>? configure = null)
                {
                    var services = new ServiceCollection();
                    services.AddLogging(logging => logging.AddProvider(new Container()).SetMinimumLevel(LogLevel.Trace));
                    services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
                        .AddInMemoryCollection(configuration.Split('|').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => (string?)pair[^1]))
                        .Build());
                    services.AddTavusClient(configure).ConfigurePrimaryHttpMessageHandler(() => new Server());
                    return services.BuildServiceProvider(validateScopes: true).GetRequiredService<ITavusClient>();
                }

                public static string Fail(string configuration, Action<TavusClientOptions>? configure = null)
                {
                    try
                    {
                        Resolve(configuration, configure);
                        return "It does not fail.";
                    }
                    catch (OptionsValidationException exception)
                    {
                        return exception.Message;
                    }
                }

                public ILogger CreateLogger(string categoryName) => this;

                public IDisposable? BeginScope<TState>(TState state)
                    where TState : notnull
                {
                    Log.AppendLine(state.ToString());
                    return null;
                }

                public bool IsEnabled(LogLevel logLevel) => true;

                void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                    Log.AppendLine(formatter(state, exception) + state);

                public void Dispose()
                {
                }
            }
        }
        """;

    public static Task<string> RunAsync(string yaml, string code) =>
        GeneratedProgram.RunAsync(yaml, code.Replace("Container.", "Consumer.Container."), target: TestTarget.AspNetCore, types: Types);
}
