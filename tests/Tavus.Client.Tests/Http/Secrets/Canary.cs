using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tavus.Client.Tests.Http.Secrets;

/// <summary>A secret that must not be seen again anywhere. Its core is the part that no way of escaping changes.</summary>
public sealed record Canary(string Name, string Text, string Core)
{
    public static readonly Canary ClientKey = new("key of the client", "tavus-1f0c9a7d6e", "1f0c9a7d6e");

    public static readonly Canary LlmKey = new("llm.api_key", "sk-llm-2b8e4c5a90", "2b8e4c5a90");

    public static readonly Canary TtsKey = new("tts.api_key", "tts_37d16fb0c2", "37d16fb0c2");

    public static readonly Canary Header = new("value in llm.headers", "Bearer ey.4ce7a9083f", "4ce7a9083f");

    /// <summary>The key of another client, whose server sends it back in every way it can. It has characters that are escaped.</summary>
    public static readonly Canary Echoed = new("key that comes back", "e/5d81e6b24f+x=&", "5d81e6b24f");

    public static IReadOnlyList<Canary> All { get; } = [ClientKey, LlmKey, TtsKey, Header, Echoed];

    public bool IsIn(string text) => text.Contains(Core, StringComparison.OrdinalIgnoreCase);

    /// <summary>A request with all the secrets that a request may hold.</summary>
    public static CreatePersonaRequest Request => new()
    {
        PersonaName = "Life Coach",
        SystemPrompt = "x",
        Layers = new()
        {
            Llm = new() { ApiKey = LlmKey.Text, Headers = new JsonObject { ["Authorization"] = Header.Text, ["X-More"] = new JsonArray(Header.Text) } },
            Tts = new() { ApiKey = TtsKey.Text, TtsEngine = TtsEngine.Cartesia },
        },
    };

    public override string ToString() => Name;

    public static Canary Named(string name) => All.Single(canary => canary.Name == name);
}
