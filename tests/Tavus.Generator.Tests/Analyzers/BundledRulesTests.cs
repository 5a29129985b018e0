using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Docs;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>The rules of the bundled document, on the code that is generated of it.</summary>
public sealed class BundledRulesTests
{
    [LongTextTheory]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Speed = [|1.5|] } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = "elevenlabs", VoiceSettings = new() { Speed = [|-0.1|] } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Speed = [|2|] } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Cartesia, TtsModelName = "sonic", VoiceSettings = new() { Speed = [|1.08|] } } }""")]
    [InlineData("""new() { Tts = new() { VoiceSettings = new() { Stability = [|1.5|], Style = [|-1|], SimilarityBoost = 1 } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = Engine, VoiceSettings = new() { Speed = [|Fast|] } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = "cartesia", TtsModelName = "sonic-1", VoiceSettings = new() { Emotion = ["curiosity", [|"joy"|]] } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = "cartesia", TtsModelName = "sonic", VoiceSettings = new() { Emotion = new List<string> { [|"anger:huge"|] } } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = "cartesia", TtsModelName = "sonic", VoiceSettings = new() { Emotion = new[] { [|"Anger"|] } } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Speed = flag ? [|3.0 : 4|] } } }""", true)]
    [InlineData("""new() { Llm = new() { Model = "tavus-gpt-4o", ExtraBody = new JsonObject { ["temperature"] = [|2.5|] } } }""")]
    [InlineData("""new() { Llm = new() { Model = "tavus-gpt-oss", ExtraBody = new JsonObject { { "top_p", [|7|] } } } }""")]
    public Task Values_out_of_range_are_reported(string layers, bool isWhole = false) =>
        VerifyAsync<ValueOutOfRangeAnalyzer>(Send(isWhole ? layers.Replace("flag ? [|", "[|flag ? ") : layers));

    [LongTextTheory]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Speed = 0.95, Stability = 0.7, Style = 0.1 } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Speed = flag ? 3 : 1 } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Speed = speed } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Speed = null } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Cartesia, VoiceSettings = new() { Speed = 1.08 } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Cartesia, TtsModelName = "sonic-3", VoiceSettings = new() { Speed = 1.1, Emotion = ["excited"] } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = text, VoiceSettings = new() { Speed = 9 } } }""")]
    [InlineData("""new() { Tts = new() { VoiceSettings = new() { Speed = 9 } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = "cartesia", TtsModelName = "sonic", VoiceSettings = new() { Emotion = ["positivity:high", "curiosity", text] } } }""")]
    [InlineData("""new() { Llm = new() { Model = "gpt-4", ExtraBody = new JsonObject { ["temperature"] = 2.5 } } }""")]
    [InlineData("""new() { Llm = new() { Model = "tavus-gpt-4o", ExtraBody = new JsonObject { ["temperature"] = 0.7, ["other"] = 9 } } }""")]
    public Task Values_in_range_are_not(string layers) => VerifyAsync<ValueOutOfRangeAnalyzer>(Send(layers));

    [LongTextTheory]
    [InlineData("""new() { Llm = [|[|new() { BaseUrl = "https://host" }|]|] }""")]
    [InlineData("""new() { Llm = [|new() { BaseUrl = "https://host", Model = "m" }|] }""")]
    [InlineData("""new() { Llm = new() { BaseUrl = "https://host", Model = "m", ApiKey = text } }""")]
    [InlineData("""new() { Llm = new() { BaseUrl = "https://host", Model = text, ApiKey = text } }""")]
    [InlineData("""new() { Llm = new() { BaseUrl = text } }""")]
    [InlineData("""new() { Llm = [|new() { Model = "gpt-4" }|] }""")]
    [InlineData("""new() { Llm = new() { Model = "tavus-gpt-4o" } }""")]
    [InlineData("""new() { Llm = new() { Model = text } }""")]
    [InlineData("""new() { Llm = new() { BaseUrl = "" } }""")]
    [InlineData("""new() { Llm = new() { BaseUrl = "https://host", AdditionalProperties = new() { ["model"] = "m", ["api_key"] = "k" } } }""")]
    public Task A_nested_model_has_rules_too(string layers) => VerifyAsync<ConditionallyRequiredAnalyzer>(Send(layers));

    [LongTextTheory]
    [InlineData("""var llm = [|new LlmLayer { BaseUrl = "u", Model = "m" }|]; await client.CreatePersonaAsync(new() { SystemPrompt = "p", Layers = new() { Llm = llm } });""")]
    [InlineData("""var r = new CreatePersonaRequest { SystemPrompt = "p" }; r.Layers = new() { Llm = [|new() { BaseUrl = "u", Model = "m" }|] }; await client.CreatePersonaAsync(r);""")]
    [InlineData("""var r = new CreatePersonaRequest { SystemPrompt = "p", Layers = new() { Llm = [|new() { BaseUrl = "u", Model = "m" }|] } }; await client.CreatePersonaAsync(r);""")]
    [InlineData("""await client.CreatePersonaAsync(new() { SystemPrompt = "p", Layers = Layers() }); PersonaLayers Layers() => new() { Llm = [|new() { BaseUrl = "u", Model = "m" }|] };""")]
    [InlineData("""var llm = new LlmLayer { BaseUrl = "u", Model = "m" }; llm.ApiKey = text; await client.CreatePersonaAsync(new() { SystemPrompt = "p", Layers = new() { Llm = llm } });""")]
    [InlineData("""var llm = new LlmLayer { BaseUrl = "u", Model = "m" }; var r = new CreatePersonaRequest { SystemPrompt = "p", Layers = new() { Llm = llm } }; llm.ApiKey = text; await client.CreatePersonaAsync(r);""")]
    [InlineData("""var r = new CreatePersonaRequest { SystemPrompt = "p", Layers = new() { Llm = new() { BaseUrl = "u", Model = "m" } } }; r.Layers.Llm.ApiKey = text; await client.CreatePersonaAsync(r);""")]
    [InlineData("""var r = new CreatePersonaRequest { SystemPrompt = "p", Layers = new() { Llm = new() { BaseUrl = "u", Model = "m" } } }; Complete(r.Layers); await client.CreatePersonaAsync(r);""")]
    [InlineData("""var r = new CreatePersonaRequest { SystemPrompt = "p", Layers = new() { Llm = new() { BaseUrl = "u", Model = "m" } } }; r.Layers = null; await client.CreatePersonaAsync(r);""")]
    [InlineData("""var r = new CreatePersonaRequest { SystemPrompt = "p", Layers = new() { Llm = new() { BaseUrl = "u", Model = "m" } } }; Complete(r); await client.CreatePersonaAsync(r);""")]
    [InlineData("""var layers = new PersonaLayers(); layers.Llm = new() { BaseUrl = "u", Model = "m" }; layers.Llm.ApiKey = text; await client.CreatePersonaAsync(new() { SystemPrompt = "p", Layers = layers });""")]
    [InlineData("""var r = new CreatePersonaRequest { SystemPrompt = "p", Layers = new() { Llm = new() { BaseUrl = "u", Model = "m" } } };""")]
    public Task A_nested_model_is_followed(string body) => VerifyAsync<ConditionallyRequiredAnalyzer>(Method(body));

    [Fact]
    public Task The_message_names_range_and_condition() => VerifyAsync<ValueOutOfRangeAnalyzer>(
        Send("new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Speed = [|1.5|] } } }"),
        "voice_settings.speed is '1.5': it must be from 0.7 to 1.2 when tts_engine is 'elevenlabs'");

    private static string Send(string layers) =>
        Method($$"""await client.CreatePersonaAsync(new() { SystemPrompt = "a", Layers = {{layers}} });""");

    private static string Method(string body) => $$"""
        using System.Collections.Generic;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;
        using Tavus;

        class C
        {
            const double Fast = 1.3;
            static readonly TtsEngine Engine = TtsEngine.Elevenlabs;
            async Task M(ITavusClient client, string text, double speed, bool flag) { {{body}} await Task.Yield(); }
            static void Complete(object value) { }
        }
        """;

    private static Task VerifyAsync<TAnalyzer>(string markup, params string[] messages)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        ClientAnalyzerTest<TAnalyzer>.VerifyAsync(markup, generatedCode: null, [BundledVerifier.Library.Value], incomplete: false, messages);
}
