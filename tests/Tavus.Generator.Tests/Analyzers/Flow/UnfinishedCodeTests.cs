using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>No analyzer fails on code that is being typed.</summary>
public sealed class UnfinishedCodeTests
{
    private const string Code = """
        using System; using System.Collections.Generic; using System.Linq; using System.Text.Json.Nodes; using System.Threading.Tasks; using Tavus;
        class C
        {
            static readonly CreatePersonaRequest Default = new() { PipelineMode = new OpenEnum<PipelineMode>("Full") };
            static readonly PipelineMode Mode = Mode;
            CreatePersonaRequest Make(string? name) => new() { PersonaName = name ?? "", Layers = Layers(out var layers) };
            static async Task<CreatePersonaRequest> MakeAsync() { var r = await Task.FromResult(Default); return r; }
            private Task Send(CreatePersonaRequest request, ITavusClient client) => client.CreatePersonaAsync(request);
            PersonaLayers Layers(out PersonaLayers layers) { layers = new() { Llm = new() { BaseUrl = "u" } }; return layers; }
            static void Log(CreatePersonaRequest r) => Console.WriteLine(r.PersonaName);
            async Task M(ITavusClient client, bool flag, string text, string[] names)
            {
                var settings = new VoiceSettings { Speed = flag ? 9.5 : -7, Emotion = ["a", .. names, text] };
                string mode = mode; settings.AdditionalProperties = new JsonObject { ["speed_"] = 1, { "b", 2 } };
                var r = text switch { "a" => new CreatePersonaRequest { SystemPrompt = mode }, _ => throw new Exception() };
                r.Layers = new() { Tts = new() { TtsEngine = "ElevenLabs", VoiceSettings = settings } }; r.AdditionalProperties!["x"] = null;
                foreach (var a in names.Select(n => new CreatePersonaRequest { PersonaName = n }).ToList()) await client.CreatePersonaAsync(a);
                var all = new List<CreatePersonaRequest>(); all.Add(new()); foreach (var b in all) await client.CreatePersonaAsync(b);
                if (r is { SystemPrompt: null } q && q.Layers?.Tts is not null) (r.SystemPrompt, _) = ("a", 1);
                try { await client.CreatePersonaAsync(Make(text)); await client.CreatePersonaAsync(Default); } catch (TavusValidationException) { }
                await client.CreatePersonaAsync(CreatePersonaRequest.FromJson("{\"layers\":{\"tts\":{\"speed\":\U0001F600 1}}}"));
                await client.CreatePersonaAsync(CreatePersonaRequest.FromJson(@"{ ""personaname"": ""a"" }")); new TavusClient("sk-Zk39fQ2mPw81");
                var (c, n) = (new CreatePersonaRequest { Layers = new() { Tts = new() } }, 1.5); c.Layers!.Tts!.VoiceSettings = new() { Speed = n };
                List<CreatePersonaRequest> more = [c, new() { PersonaName = Mode.ToString() }]; foreach (var d in more) await Send(d.Clone(), client);
                if (await MakeAsync() is not { } e) return; (CreatePersonaRequest Request, int Count) pair = (e, 1); await Send(pair.Request, client);
                var x = new JsonObject(); x["top_p"] = JsonValue.Create(7); x.Add("a", mode); c.Layers.Llm = new() { ExtraBody = x, Model = flag ? "Tavus" : mode };
                CreatePersonaRequest f; if (flag) f = new() { PipelineMode = PipelineMode.Full.ToString() }; else f = c; (f.AdditionalProperties ??= new())["b"] = x;
                foreach (var g in from h in names select new CreatePersonaRequest { PersonaName = h }) { g.Validate(); await client.CreatePersonaAsync(g); }
                await client.CreatePersonaAsync(System.Text.Json.JsonSerializer.Deserialize<CreatePersonaRequest>("{\"layers\":{}}")!);
                var s = new Dictionary<string, CreatePersonaRequest> { ["a"] = new(), { "b", c } }; foreach (var (k, v) in s) await Task.Run(() => client.CreatePersonaAsync(v));
                foreach (var t in names.Select(Make)) Log(t); await Parallel.ForEachAsync(s.Values, async (u, token) => await client.CreatePersonaAsync(u, token));
                try { await Send(in r, client); } catch (Exception w) when (w is not TavusValidationException) { if (w.GetType() == typeof(TavusApiException)) throw; }
                switch (text) { case "a": goto case "b"; case "b": await client.CreatePersonaAsync(r); break; }
            }
        }
        """;

    private static readonly SyntaxToken[] Tokens = [.. CSharpSyntaxTree.ParseText(Code, TestCompilation.ParseOptions).GetRoot().DescendantTokens()];

    [Fact]
    public async Task Code_that_ends_at_each_token()
    {
        foreach (SyntaxToken token in Tokens) await BundledVerifier.AnalyzeUnfinishedAsync(Code[..token.Span.End]);
    }

    [Fact]
    public async Task Code_in_which_each_token_is_missing()
    {
        foreach (SyntaxToken token in Tokens) await BundledVerifier.AnalyzeUnfinishedAsync(Code.Remove(token.SpanStart, token.Span.Length));
    }

    // Also within tokens, and without what comes before.
    [Fact]
    public async Task Code_that_begins_and_ends_anywhere()
    {
        for (int length = 10; length < Code.Length; length += 31)
        {
            await BundledVerifier.AnalyzeUnfinishedAsync(Code[..length]);
            await BundledVerifier.AnalyzeUnfinishedAsync(Code[length..]);
        }
    }
}
