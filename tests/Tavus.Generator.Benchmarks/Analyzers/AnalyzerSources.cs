using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Benchmarks.Analyzers;

/// <summary>The files of a project that uses the client: services that make, complete and send requests, beside other code.</summary>
internal static class AnalyzerSources
{
    private const int Methods = 12;

    /// <param name="number">The number of the file.</param>
    /// <param name="edit">A number that one of its methods contains.</param>
    public static string File(int number, int edit = 0) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;
        using Tavus;

        namespace App.Area{{number}};

        public sealed class Service{{number}}
        {
            private readonly ITavusClient _client;
            private readonly Dictionary<string, int> _counts = new();

            public Service{{number}}(ITavusClient client) => _client = client;

            public int Edit => {{edit}};
        {{string.Concat(Enumerable.Range(0, Methods).Select(Method))}}
        }
        """;

    private static string Method(int number) => Bodies[number % Bodies.Count].Replace("#", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static readonly IReadOnlyList<string> Bodies =
    [
        """

            public async Task<string?> Create#Async(string name, string voice)
            {
                ArgumentNullException.ThrowIfNull(name);
                var request = new CreatePersonaRequest
                {
                    PersonaName = name,
                    SystemPrompt = $"You are {name}, number #.",
                    PipelineMode = PipelineMode.Full,
                    Layers = new PersonaLayers
                    {
                        Tts = new TtsLayer { TtsEngine = TtsEngine.Cartesia, ExternalVoiceId = voice, VoiceSettings = new VoiceSettings { Speed = 0.5 } },
                        Perception = new PerceptionLayer { PerceptionModel = "raven-1", AmbientAwarenessQueries = ["Is anyone there?"] },
                    },
                };
                if (voice.Length > 3) request.Layers.Tts.TtsModelName = "sonic";
                CreatePersonaResponse created = await _client.CreatePersonaAsync(request);
                return created.PersonaId;
            }
        """,
        """

            public IReadOnlyList<string> Rank#(IEnumerable<string> names, int limit)
            {
                var result = new List<string>();
                foreach (string name in names.Where(item => item.Length > #).OrderBy(item => item, StringComparer.Ordinal))
                {
                    _counts.TryGetValue(name, out int count);
                    _counts[name] = count + 1;
                    if (result.Count >= limit) break;
                    result.Add($"{name}:{count} of {limit}");
                }

                return result.Count > 0 ? result : new List<string> { "none" };
            }
        """,
        """

            public decimal Total#(IReadOnlyCollection<(string Name, decimal Price, int Amount)> lines, decimal? discount)
            {
                decimal sum = 0;
                foreach ((string name, decimal price, int amount) in lines)
                {
                    if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("No name in line #.", nameof(lines));
                    sum += price * amount;
                }

                try
                {
                    return Math.Round(sum * (1 - (discount ?? 0)), 2, MidpointRounding.AwayFromZero);
                }
                catch (OverflowException)
                {
                    return decimal.MaxValue;
                }
            }
        """,
        """

            public JsonObject Describe#(string title, Func<string, Task<int>> load) => new()
            {
                ["title"] = title,
                ["number"] = #,
                ["tags"] = new JsonArray("a", "b", title.ToUpperInvariant()),
                ["lazy"] = load.Method.Name is { Length: > 0 } method ? method : "unknown",
            };
        """,
    ];
}
