using System.Threading.Tasks;
using Tavus.Generator.Analyzers;
using Tavus.Generator.CodeFixes;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.CodeFixes;

/// <summary>The fix of TAVUS103 removes the setting, and nothing else: comments, line ends and indentation stay.</summary>
public sealed class NoEffectCodeFixTests
{
    [Theory]
    [InlineData("new() { TtsEngine = TtsEngine.Elevenlabs, TtsEmotionControl = true }", "new() { TtsEngine = TtsEngine.Elevenlabs }")]
    [InlineData("new() { TtsEmotionControl = true, TtsEngine = TtsEngine.Elevenlabs, }", "new() { TtsEngine = TtsEngine.Elevenlabs, }")]
    [InlineData("new() { TtsEngine = TtsEngine.Elevenlabs, TtsEmotionControl = (true), }", "new() { TtsEngine = TtsEngine.Elevenlabs, }")]
    [InlineData(
        "new() { TtsEngine = TtsEngine.Elevenlabs, /* later */ TtsEmotionControl = true /* now */ }",
        "new() { TtsEngine = TtsEngine.Elevenlabs, /* later */ /* now */ }")]
    [InlineData(
        "new() { TtsEmotionControl = true /* now */, TtsEngine = TtsEngine.Elevenlabs }",
        "new() {  /* now */ TtsEngine = TtsEngine.Elevenlabs }")]
    [InlineData(
        "new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Emotion = [\"positivity\"] } }",
        "new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { } }")]
    [InlineData(
        "new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Emotion = [\"positivity\" /* a */, \"anger\"], Speed = 1 } }",
        "new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { /* a */ Speed = 1 } }")]
    [InlineData(
        "new() { TtsEngine = TtsEngine.Cartesia, VoiceSettings = new() { Stability = 0.5, Style = 0.1, UseSpeakerBoost = true } }",
        "new() { TtsEngine = TtsEngine.Cartesia, VoiceSettings = new() { } }")]
    [InlineData(
        "new() { TtsEngine = TtsEngine.Elevenlabs, TtsEmotionControl = // for Cartesia\n            true }",
        "new() { TtsEngine = TtsEngine.Elevenlabs // for Cartesia\n }")]
    public Task A_setting_on_the_line_of_others_is_removed(string before, string after) => VerifyAsync(Send(before), Send(after));

    [Theory]
    [InlineData("\n", "    ")]
    [InlineData("\r\n", "    ")]
    [InlineData("\n", "\t")]
    public Task A_setting_with_its_own_lines_is_removed(string lineEnd, string indentation)
    {
        const string Before = """
            new TtsLayer
            {
                // The voice.
                TtsEngine = TtsEngine.Elevenlabs, // the engine
                // Emotions.
                TtsEmotionControl = true, // for Cartesia
            #if !NEVER
                ExternalVoiceId = "v",
            #endif
                VoiceSettings = new VoiceSettings
                {
                    Speed = 1,
                    Emotion =
                    [
                        // happy
                        "positivity",
                    ]
                },
            }
            """;
        const string After = """
            new TtsLayer
            {
                // The voice.
                TtsEngine = TtsEngine.Elevenlabs, // the engine
                // Emotions.
                // for Cartesia
            #if !NEVER
                ExternalVoiceId = "v",
            #endif
                VoiceSettings = new VoiceSettings
                {
                    Speed = 1,
                    // happy
                },
            }
            """;
        return VerifyAsync(Send(Laid(Before)), Send(Laid(After)));

        string Laid(string code) => code.ReplaceLineEndings(lineEnd).Replace("    ", indentation);
    }

    [Theory]
    [InlineData(
        "var tts = new TtsLayer { TtsEngine = TtsEngine.Elevenlabs };\n        tts.TtsEmotionControl = true;\n        SEND(tts);",
        "var tts = new TtsLayer { TtsEngine = TtsEngine.Elevenlabs };\n        SEND(tts);")]
    [InlineData(
        "var tts = new TtsLayer { TtsEngine = TtsEngine.Elevenlabs };\n        // Emotions.\n        tts.TtsEmotionControl = true; // on\n        SEND(tts);",
        "var tts = new TtsLayer { TtsEngine = TtsEngine.Elevenlabs };\n        // Emotions.\n        // on\n        SEND(tts);")]
    [InlineData(
        "TtsLayer Make() => new() { TtsEngine = TtsEngine.Elevenlabs, TtsEmotionControl = true }; SEND(Make());",
        "TtsLayer Make() => new() { TtsEngine = TtsEngine.Elevenlabs }; SEND(Make());")]
    public Task A_statement_is_removed(string before, string after) => VerifyAsync(Body(before), Body(after));

    // In a JSON text, in an object that others have too, with an effect, or without a certain end.
    [Theory]
    [InlineData("SEND(TtsLayer.FromJson(\"{\\\"tts_engine\\\":\\\"elevenlabs\\\",\\\"tts_emotion_control\\\":true}\"));")]
    [InlineData("var s = new VoiceSettings { Emotion = [\"positivity\"] }; SEND(new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = s });")]
    [InlineData("SEND(new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Emotion = [\"positivity\", Next()] } }); string Next() => \"anger\";")]
    [InlineData("int next = 0; SEND(new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Emotion = [\"positivity\", $\"{next++}\"] } });")]
    [InlineData("string? e = null; SEND(new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Emotion = [\"positivity\", e ?? throw new System.Exception()] } });")]
    [InlineData("SEND(new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Emotion = [\"positivity\", new string('a', 3)] } });")]
    [InlineData("string e; SEND(new() { TtsEngine = TtsEngine.Elevenlabs, VoiceSettings = new() { Emotion = [\"positivity\", e = \"anger\"] } });")]
    [InlineData("var r = new CreatePersonaRequest { SystemPrompt = \"a\", Layers = new() { Tts = new() { TtsEngine = TtsEngine.Elevenlabs, TtsEmotionControl = true } } }; await client.CreatePersonaAsync(r); await client.CreatePersonaAsync(r);")]
    public async Task A_value_that_may_be_needed_is_not(string body) =>
        Assert.Empty(await ClientCodeFixTest<NoEffectAnalyzer, NoEffectCodeFix>.TitlesAsync(Body(body)));

    private static Task VerifyAsync(string before, string after) =>
        ClientCodeFixTest<NoEffectAnalyzer, NoEffectCodeFix>.VerifyAsync(before, after, nameof(NoEffectCodeFix));

    private static string Send(string tts) => Body($"SEND({tts});");

    private static string Body(string body) => $$"""
        using System.Threading.Tasks;
        using Tavus;

        class C
        {
            async Task M(ITavusClient client)
            {
                {{body.Replace("SEND(", "await client.CreatePersonaAsync(new() { SystemPrompt = \"a\", Layers = new() { Tts = ").Replace(");", body.Contains("SEND(") ? " } });" : ");")}}
            }
        }
        """;
}
