using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Tavus.Generator.Tests.Analyzers.BundledVerifier;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

public sealed class NoEffectAnalyzerTests
{
    [LongTextTheory]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, TtsEmotionControl = [|true|] } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = "elevenlabs", VoiceSettings = new() { Emotion = [|["curiosity"]|] } } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Cartesia, VoiceSettings = new() { Stability = [|0.5|], Style = [|0|], UseSpeakerBoost = [|false|] } } }""")]
    [InlineData("""new() { Perception = new() { PerceptionModel = PerceptionModel.Off, AmbientAwarenessQueries = [|["q"]|], PerceptionToolPrompt = [|"p"|] } }""")]
    [InlineData("""new() { Perception = new() { PerceptionModel = PerceptionModel.Off, PerceptionTools = [|new List<PerceptionTool> { new() { Type = "function" } }|] } }""")]
    public Task Ignored_values_are_reported(string layers) =>
        VerifyAsync(Send(layers), string.Join(" ", Enumerable.Repeat("TAVUS103", layers.Split("[|").Length - 1)));

    [LongTextTheory]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, TtsEmotionControl = false } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, TtsEmotionControl = flag } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Cartesia, TtsEmotionControl = true } }""")]
    [InlineData("""new() { Tts = new() { TtsEmotionControl = true } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = text, TtsEmotionControl = true } }""")]
    [InlineData("""new() { Tts = new() { TtsEngine = TtsEngine.Cartesia, VoiceSettings = new() { Stability = null } } }""")]
    [InlineData("""new() { Perception = new() { PerceptionModel = PerceptionModel.Off, AmbientAwarenessQueries = [], PerceptionToolPrompt = "" } }""")]
    [InlineData("""new() { Perception = new() { PerceptionModel = PerceptionModel.Raven0, AmbientAwarenessQueries = ["q"] } }""")]
    public Task Used_values_are_not(string layers) => VerifyAsync(Send(layers), "");

    [Fact]
    public async Task The_message_quotes_the_document()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(Send("""new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, TtsEmotionControl = true } }""")));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(
            "tts_emotion_control has no effect when tts_engine is 'elevenlabs' (\"Only available for Cartesia TTS\"): remove it, or change the other value",
            diagnostic.GetMessage());
    }
}
