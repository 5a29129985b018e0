using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>The rule about the speed of a voice in each form in which code writes the number, and in which it makes the objects around it.</summary>
public sealed class ValueFormsTests
{
    // HIGH and LOW are numbers that are too high and right. What is in [|…|] is reported with HIGH only.
    private static readonly Dictionary<string, string> Numbers = new()
    {
        ["a literal"] = Speed("HIGH"),
        ["a literal in parentheses"] = Send("", Layers(Tts("new() { Speed = ([|HIGH|]) }"))),
        ["a literal of another type"] = Speed("HIGHf"),
        ["a cast"] = Speed("(double)HIGHm"),
        ["a sum"] = Speed("HIGH + 0.25"),
        ["a signed number"] = Speed("-HIGH"),
        ["a nullable"] = Speed("new double?(HIGH)"),
        ["the value of a nullable"] = Statements("double? fast = HIGH;", "fast.Value"),
        ["a constant"] = "const double Fast = HIGH; " + Speed("Fast"),
        ["a constant of a type"] = "static class Known { public const double Fast = HIGH; } " + Speed("Known.Fast"),
        ["a read-only field"] = "static readonly double Fast = HIGH; " + Speed("Fast"),
        ["a read-only field of a type"] = "static class Known { public static readonly double Fast = HIGH; } " + Speed("Known.Fast"),
        ["a property"] = "static double Fast => HIGH; " + Speed("Fast"),
        ["a property with an initializer"] = "static double Fast { get; } = HIGH; " + Speed("Fast"),
        ["a read-only field of the object"] = "readonly double _fast = HIGH; " + Speed("_fast"),
        ["a local"] = Statements("double fast = HIGH;", "fast"),
        ["a local constant"] = Statements("const double Fast = HIGH;", "Fast"),
        ["a local that is mentioned twice"] = Statements("var fast = HIGH; Console.WriteLine(fast);", "fast"),
        ["a local declared before"] = Statements("double fast; fast = HIGH;", "fast"),
        ["a deconstructed tuple"] = Statements("var (fast, slow) = (HIGH, 0.0); Console.WriteLine(slow);", "fast"),
        ["a tuple"] = Statements("var speeds = (Fast: HIGH, Slow: 0.0);", "speeds.Fast"),
        ["a method"] = "static double Fast() => HIGH; " + Speed("Fast()"),
        ["both branches"] = Speed("flag ? HIGH : HIGH + 1 - 0.75"),
        ["the arms of a switch"] = Speed("""text switch { "a" => HIGH, _ => HIGH }"""),
        ["an arm that throws"] = Speed("""text switch { "a" => HIGH, _ => throw new Exception() }"""),
        ["null or a number"] = Speed("default(double?) ?? HIGH"),
        ["a loop over literals"] = "async Task M() { foreach (var fast in new[] { HIGH, HIGH }) await client.CreatePersonaAsync(" + Request("[|fast|]") + "); }",
        ["an assignment"] = Send("var voice = new VoiceSettings(); voice.Speed = [|HIGH|];", Layers(Tts("voice"))),
        ["an assignment over another"] = Send("var voice = new VoiceSettings { Speed = 0.1 }; voice.Speed = [|HIGH|];", Layers(Tts("voice"))),
    };

    private static readonly Dictionary<string, string> Objects = new()
    {
        ["an object in a local"] = Send("var voice = new VoiceSettings { Speed = [|HIGH|] };", Layers(Tts("voice"))),
        ["each object in a local"] = Send(
            "var voice = new VoiceSettings { Speed = [|HIGH|] }; var tts = " + Tts("voice") + "; var layers = new PersonaLayers { Tts = tts };", "layers"),
        ["objects that are assigned"] = Send(
            "var voice = new VoiceSettings(); voice.Speed = [|HIGH|]; var tts = new TtsLayer(); tts.TtsEngine = TtsEngine.Cartesia; "
            + """tts.TtsModelName = "sonic"; tts.VoiceSettings = voice; var layers = new PersonaLayers(); layers.Tts = tts;""", "layers"),
        ["a layer that is assigned to the request"] = "async Task M() { var r = new CreatePersonaRequest { SystemPrompt = \"a\" }; r.Layers = "
            + Layers(Tts("new() { Speed = [|HIGH|] }")) + "; await client.CreatePersonaAsync(r); }",
        ["a layer that is assigned to a layer of the request"] = "async Task M() { var r = new CreatePersonaRequest { SystemPrompt = \"a\", Layers = new() }; r.Layers.Tts = "
            + Tts("new() { Speed = [|HIGH|] }") + "; await client.CreatePersonaAsync(r); }",
        ["a number that is assigned through the request"] = "async Task M() { var r = " + Request("0.1")
            + "; r.Layers!.Tts!.VoiceSettings!.Speed = [|HIGH|]; await client.CreatePersonaAsync(r); }",
        ["a method that makes the object"] = "static VoiceSettings Voice() => new() { Speed = [|HIGH|] }; " + Send("", Layers(Tts("Voice()"))),
        ["a method that makes the layers"] = "static PersonaLayers Make() => " + Layers(Tts("new() { Speed = [|HIGH|] }")) + "; " + Send("", "Make()"),
        ["a method that completes the layers"] = "static PersonaLayers Make() { var layers = new PersonaLayers(); layers.Tts = " + Tts("new() { Speed = [|HIGH|] }")
            + "; return layers; } " + Send("", "Make()"),
        ["a property that makes the object"] = "static VoiceSettings Voice => new() { Speed = [|HIGH|] }; " + Send("", Layers(Tts("Voice"))),
        ["a field"] = "static readonly VoiceSettings Voice = new() { Speed = [|HIGH|] }; " + Send("", Layers(Tts("Voice"))),
        ["a field with the layers"] = "private static readonly PersonaLayers Known = " + Layers(Tts("new() { Speed = [|HIGH|] }")) + "; " + Send("", "Known"),
        ["an object or null"] = Send("", Layers(Tts("flag ? new() { Speed = [|HIGH|] } : null"))),
        ["layers or null"] = Send("", "flag ? " + Layers(Tts("new() { Speed = [|HIGH|] }")) + " : null"),
        ["a layer or null"] = Send("", "new() { Tts = flag ? " + Tts("new() { Speed = [|HIGH|] }") + " : null }"),
        ["a tuple of objects"] = Send("var (voice, n) = (new VoiceSettings { Speed = [|HIGH|] }, 1); Console.WriteLine(n);", Layers(Tts("voice"))),
        ["a copy of an object"] = Send("var voice = new VoiceSettings { Speed = [|HIGH|] };", Layers(Tts("voice.Clone()"))),
        ["a null that is suppressed"] = Send("", Layers(Tts("new() { Speed = [|HIGH|] }")) + "!"),
        ["a JSON text"] = """async Task M() => await client.CreatePersonaAsync(CreatePersonaRequest.FromJson("{\"system_prompt\":\"a\",\"layers\":{\"tts\":{\"tts_engine\":\"cartesia\",\"tts_model_name\":\"sonic\",\"voice_settings\":{\"speed\":[|HIGH|]}}}}"));""",
        ["a JSON text of a part"] = Send("", Layers(Tts("""VoiceSettings.FromJson("{\"speed\": [|HIGH|] }")"""))),
        ["a JSON text in a constant"] = """const string Json = "{\"system_prompt\":\"a\",\"layers\":{\"tts\":{\"tts_engine\":\"cartesia\",\"tts_model_name\":\"sonic\",\"voice_settings\":{\"speed\":HIGH}}}}"; async Task M() => await client.CreatePersonaAsync(CreatePersonaRequest.FromJson([|Json|]));""",
        ["free-form JSON"] = Send("", "new() { Tts = new() { TtsEngine = TtsEngine.Cartesia, TtsModelName = \"sonic\", VoiceSettings = new() { AdditionalProperties = new JsonObject { [\"speed\"] = [|HIGH|] } } } }"),
    };

    private static readonly Dictionary<string, string> All = Numbers.Concat(Objects).ToDictionary(form => form.Key, form => form.Value);

    private static readonly FormCode Code = new([.. All.Keys], ClassesOf);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_number_that_is_too_high_is_reported(string form) => Code.VerifyAsync(form, id: "TAVUS102");

    private static string ClassesOf(string form)
    {
        string low = All[form].Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)
            .Replace("HIGH", "0.25", StringComparison.Ordinal);
        return FormCode.ClassOf("High", All[form].Replace("HIGH", "1.5", StringComparison.Ordinal)) + FormCode.ClassOf("Low", low);
    }

    private static string Speed(string number) => Send("", Layers(Tts($"new() {{ Speed = [|{number}|] }}")));

    private static string Statements(string statements, string number) => Send(statements, Layers(Tts($"new() {{ Speed = [|{number}|] }}")));

    private static string Send(string statements, string layers) =>
        $$"""async Task M() { {{statements}} await client.CreatePersonaAsync(new() { SystemPrompt = "a", Layers = {{layers}} }); }""";

    private static string Request(string number) => $$"""new CreatePersonaRequest { SystemPrompt = "a", Layers = {{Layers(Tts($"new() {{ Speed = {number} }}"))}} }""";

    private static string Layers(string tts) => $"new PersonaLayers {{ Tts = {tts} }}";

    private static string Tts(string voice) => $$"""new TtsLayer { TtsEngine = TtsEngine.Cartesia, TtsModelName = "sonic", VoiceSettings = {{voice}} }""";
}
