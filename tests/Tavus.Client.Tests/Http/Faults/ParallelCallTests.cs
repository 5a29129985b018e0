using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>One client, many calls at a time: each gets its own response or exception.</summary>
public sealed class ParallelCallTests
{
    private const int Count = 1000;

    [Fact]
    public async Task A_thousand_calls_get_their_own_responses()
    {
        await using ScriptedServer server = ScriptedServer.Start(EchoAsync);
        TavusClient client = Calls.Client(server.Address);
        string[] names = Names();

        CreatePersonaResponse[] personas = await Task.WhenAll(names.Select(name => client.CreatePersonaAsync(Request(name))));

        Assert.Equal(names, personas.Select(persona => persona.PersonaName));
        Assert.Equal(Count, server.Requests);
    }

    [Fact]
    public async Task Cancelling_a_third_of_them_ends_no_other()
    {
        using var cancellations = new Cancellations(Names(), new Random(17));
        await using ScriptedServer server = ScriptedServer.Start(connection => RespondOrCancelAsync(connection, cancellations));
        TavusClient client = Calls.Client(server.Address);

        Task<CreatePersonaResponse>[] calls = cancellations.Names.Select(name => client.CreatePersonaAsync(Request(name), cancellations.Token(name))).ToArray();
        await Task.WhenAll(calls).ContinueWith(_ => { }, TaskScheduler.Default);

        foreach ((string name, Task<CreatePersonaResponse> call) in cancellations.Names.Zip(calls))
        {
            if (cancellations.IsChosen(name))
                Assert.Equal(cancellations.Token(name), (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
            else
                Assert.Equal(name, (await call).PersonaName);
        }

        Assert.InRange(server.Requests, Count - cancellations.ChosenCount, Count);
        await server.LeaveOpenAsync(Count - cancellations.ChosenCount);
    }

    private static string[] Names() => Enumerable.Range(0, Count).Select(i => $"persona {i}").ToArray();

    private static CreatePersonaRequest Request(string name) => new() { PersonaName = name, SystemPrompt = "x" };

    private static async Task EchoAsync(ScriptedConnection connection)
    {
        while (await connection.ReadRequestAsync() is { } request)
            await connection.WriteAsync(Script.Text(200, Response(Name(request))));
    }

    /// <summary>Calls are cancelled at different stages: when the request has been received, or within the response.</summary>
    private static async Task RespondOrCancelAsync(ScriptedConnection connection, Cancellations cancellations)
    {
        while (await connection.ReadRequestAsync() is { } request)
        {
            string name = Name(request);
            if (!cancellations.IsChosen(name))
            {
                await connection.WriteAsync(Script.Text(200, Response(name)));
                continue;
            }

            if (name.EndsWith('7'))
                await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"persona_name\":\"");

            cancellations.Cancel(name);
            await connection.ClosedAsync();
        }
    }

    private static string Name(string request) => JsonNode.Parse(request[request.IndexOf('{')..])!["persona_name"]!.GetValue<string>();

    private static string Response(string name) => new CreatePersonaResponse { PersonaId = "p", PersonaName = name }.ToJson();

    /// <summary>A token for each name, and a random third that is cancelled: some before the call begins.</summary>
    private sealed class Cancellations : IDisposable
    {
        private readonly ConcurrentDictionary<string, CancellationTokenSource> _chosen = new();

        public Cancellations(string[] names, Random random)
        {
            Names = names;
            foreach (string name in names.Where(_ => random.Next(3) == 0))
            {
                _chosen[name] = new CancellationTokenSource();
                if (name.EndsWith('0'))
                    _chosen[name].Cancel();
            }
        }

        public string[] Names { get; }

        public int ChosenCount => _chosen.Count;

        public bool IsChosen(string name) => _chosen.ContainsKey(name);

        public CancellationToken Token(string name) => _chosen.TryGetValue(name, out CancellationTokenSource? source) ? source.Token : default;

        public void Cancel(string name) => _chosen[name].Cancel();

        public void Dispose()
        {
            foreach (CancellationTokenSource source in _chosen.Values)
                source.Dispose();
        }
    }
}
