using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>Each rule in each form in which code makes a request and sends it: the mistakes are reported, what is right is not.</summary>
public sealed class SendingFormsTests
{
    // NEW is the expression that makes the request, `new CreatePersonaRequest { … }`; SHORT is the same as `new() { … }`.
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["an argument"] = "Task M() => client.CreatePersonaAsync(NEW);",
        ["a target-typed argument"] = "async Task M() => await client.CreatePersonaAsync(SHORT);",
        ["a named argument"] = "async Task M() { await client.CreatePersonaAsync(cancellationToken: default, request: NEW).ConfigureAwait(false); }",
        ["a local"] = "async Task M() { var r = NEW; await client.CreatePersonaAsync(r); }",
        ["a typed local"] = "async Task M() { CreatePersonaRequest r = SHORT; var persona = await client.CreatePersonaAsync(r); Console.WriteLine(persona); }",
        ["a local declared before"] = "async Task M() { CreatePersonaRequest r; r = SHORT; await client.CreatePersonaAsync(r); }",
        ["a nullable local"] = "async Task M() { CreatePersonaRequest? r = null; r = SHORT; await client.CreatePersonaAsync(r!); }",
        ["a local in a block"] = "async Task M() { if (flag) { var r = NEW; await client.CreatePersonaAsync(r); } else { return; } }",
        ["reading it in between"] = """async Task M() { var r = NEW; ArgumentNullException.ThrowIfNull(r); Console.WriteLine($"{r} {r.PersonaName}"); Console.WriteLine(r.ToJson()); await client.CreatePersonaAsync(r); }""",
        ["validating it in between"] = "async Task M() { var r = NEW; r.Validate(); await client.CreatePersonaAsync(r); }",
        ["a copy"] = "async Task M() { var r = NEW; var copy = r.Clone(); await client.CreatePersonaAsync(r); }",
        ["a copy is sent"] = "async Task M() { var r = NEW; await client.CreatePersonaAsync(r.Clone()); }",
        ["a method"] = "CreatePersonaRequest Make() => SHORT; async Task M() => await client.CreatePersonaAsync(Make());",
        ["a static method with a block"] = "static CreatePersonaRequest Make() { return NEW; } async Task M() { var r = Make(); await client.CreatePersonaAsync(r); }",
        ["a method with a local"] = "static CreatePersonaRequest Make() { var r = NEW; return r; } async Task M() { var r = Make(); await client.CreatePersonaAsync(r); }",
        ["a local function"] = "async Task M() { await client.CreatePersonaAsync(Make()); CreatePersonaRequest Make() => SHORT; }",
        ["a property"] = "CreatePersonaRequest Request => SHORT; async Task M() => await client.CreatePersonaAsync(Request);",
        ["a property with a getter"] = "static CreatePersonaRequest Request { get { return NEW; } } async Task M() => await client.CreatePersonaAsync(Request);",
        ["a static field"] = "private static readonly CreatePersonaRequest Request = SHORT; async Task M() => await client.CreatePersonaAsync(Request);",
        ["a field"] = "private readonly CreatePersonaRequest _request = SHORT; async Task M() => await client.CreatePersonaAsync(_request);",
        ["an automatic property"] = "private static CreatePersonaRequest Request { get; } = SHORT; async Task M() => await client.CreatePersonaAsync(Request);",
        ["a lambda"] = "async Task M() { await Task.Run(() => client.CreatePersonaAsync(NEW)); }",
        ["a factory in a delegate"] = "async Task M() { Func<Task> send = async () => { var r = NEW; await client.CreatePersonaAsync(r); }; await send(); }",
        ["an array"] = "async Task M() { foreach (var r in new[] { NEW }) await client.CreatePersonaAsync(r); }",
        ["a collection expression"] = "async Task M() { CreatePersonaRequest[] all = [SHORT]; foreach (var r in all) await client.CreatePersonaAsync(r); }",
        ["a list"] = "async Task M() { var all = new List<CreatePersonaRequest> { NEW }; foreach (CreatePersonaRequest r in all) { await client.CreatePersonaAsync(r); } }",
        ["a list that is added to"] = "async Task M() { List<CreatePersonaRequest> all = []; all.Add(NEW); foreach (var r in all) await client.CreatePersonaAsync(r); }",
        ["a projection"] = "async Task M() { foreach (var r in names.Select(name => NEW)) await client.CreatePersonaAsync(r); }",
        ["all at once"] = "async Task M() { await Task.WhenAll(names.Select(name => client.CreatePersonaAsync(NEW))); }",
        ["a deconstructed tuple"] = "async Task M() { var (r, n) = (NEW, 1); await client.CreatePersonaAsync(r); Console.WriteLine(n); }",
        ["a typed deconstruction"] = "async Task M() { (CreatePersonaRequest r, int n) = (SHORT, 1); await client.CreatePersonaAsync(r); Console.WriteLine(n); }",
        ["a tuple"] = "async Task M() { var both = (Request: NEW, Count: 1); await client.CreatePersonaAsync(both.Request); }",
        ["a pattern"] = "async Task M() { if (NEW is { } r) await client.CreatePersonaAsync(r); }",
        ["a pattern of a method"] = "static CreatePersonaRequest? Make() => SHORT; async Task M() { if (Make() is { } r) { await client.CreatePersonaAsync(r); } }",
        ["a type pattern"] = "async Task M() { object o = NEW; if (o is CreatePersonaRequest r) await client.CreatePersonaAsync(r); }",
        ["a negated pattern"] = "static CreatePersonaRequest? Make() => SHORT; async Task M() { if (Make() is not { } r) return; await client.CreatePersonaAsync(r); }",
        ["an out variable"] = "static bool Try(out CreatePersonaRequest r) { r = SHORT; return true; } async Task M() { Try(out var r); await client.CreatePersonaAsync(r); }",
        ["an out variable in a condition"] = "static bool Try(out CreatePersonaRequest r) { r = SHORT; return true; } async Task M() { if (Try(out var r)) await client.CreatePersonaAsync(r); }",
        ["both branches"] = "async Task M() { await client.CreatePersonaAsync(flag ? NEW : throw new Exception()); }",
        ["the arms of a switch"] = """async Task M() { var r = text switch { "a" => NEW, _ => throw new Exception() }; await client.CreatePersonaAsync(r); }""",
        ["a method with a switch"] = """static CreatePersonaRequest Make(string kind) => kind switch { "a" => SHORT, _ => throw new ArgumentException(kind) }; async Task M() => await client.CreatePersonaAsync(Make(text));""",
        ["a conditional access"] = "ITavusClient? other; async Task M() { if (other?.CreatePersonaAsync(NEW) is { } task) await task; }",
        ["a suppressed null"] = "ITavusClient? other; async Task M() { await other!.CreatePersonaAsync(NEW!); }",
        ["options of one call"] = "async Task M() { await new TavusClient(text).With(new TavusCallOptions()).CreatePersonaAsync(NEW); }",
        ["a new client"] = "async Task M() { var own = new TavusClient(text); await own.CreatePersonaAsync(NEW); }",
        ["a try"] = "async Task M() { try { var r = NEW; await client.CreatePersonaAsync(r); } catch (TavusApiException e) { Console.WriteLine(e); } finally { Console.WriteLine(); } }",
        ["a local before a try"] = "async Task M() { var r = NEW; try { await client.CreatePersonaAsync(r); } catch (Exception e) { Console.WriteLine(e); } }",
        ["retries"] = "async Task M() { var r = NEW; for (int i = 0; i < 3; i++) { try { await client.CreatePersonaAsync(r); break; } catch (TavusApiException e) when (e.IsTransient) { await Task.Delay(1); } } }",
        ["a loop"] = "async Task M() { foreach (var name in names) { var r = NEW; await client.CreatePersonaAsync(r); } }",
        ["a block of using"] = "async Task M() { using (var stream = new System.IO.MemoryStream()) { await client.CreatePersonaAsync(NEW); } }",
        ["a result without await"] = "void M() { var persona = client.CreatePersonaAsync(NEW).GetAwaiter().GetResult(); Console.WriteLine(persona); }",
        ["a task that is awaited later"] = "async Task M() { Task<CreatePersonaResponse> task = client.CreatePersonaAsync(NEW); Console.WriteLine(); await task; }",
        ["an iterator"] = "async IAsyncEnumerable<object> M() { foreach (var name in names) yield return await client.CreatePersonaAsync(NEW); }",
        ["a constructor"] = "public CLASS() { client.CreatePersonaAsync(NEW).Wait(); }",
        ["a method that passes it on"] = "async Task M() { await Send(NEW); } private async Task Send(CreatePersonaRequest r) => await client.CreatePersonaAsync(r);",
        ["a method that logs and passes it on"] = "async Task M() { var r = NEW; await Send(r); } private async Task Send(CreatePersonaRequest r) { Console.WriteLine(r); await client.CreatePersonaAsync(r); }",
        ["a local function that passes it on"] = "async Task M() { await Send(NEW); Task Send(CreatePersonaRequest r) => client.CreatePersonaAsync(r); }",
        ["a task of it"] = "static Task<CreatePersonaRequest> MakeAsync() => Task.FromResult(NEW); async Task M() => await client.CreatePersonaAsync(await MakeAsync());",
        ["an async method"] = "static async Task<CreatePersonaRequest> MakeAsync() { await Task.Yield(); return NEW; } async Task M() { var r = await MakeAsync(); await client.CreatePersonaAsync(r); }",
        ["a static class"] = "static class Requests { public static CreatePersonaRequest Default() => NEW; } async Task M() => await client.CreatePersonaAsync(Requests.Default());",
        ["a cast"] = "async Task M() { object r = NEW; await client.CreatePersonaAsync((CreatePersonaRequest)r); }",
        ["a pragma"] = "async Task M() {\n#pragma warning disable CS1998\nvar r = NEW;\n#pragma warning restore CS1998\nawait client.CreatePersonaAsync(r); }",
        ["a conditional directive"] = "async Task M() {\n#if !DEBUG_ONLY\nvar r = NEW;\n#else\nvar r = new CreatePersonaRequest();\n#endif\nawait client.CreatePersonaAsync(r); }",
        ["a switch section"] = """async Task M() { switch (text) { case "a": var r = NEW; await client.CreatePersonaAsync(r); break; default: break; } }""",
        ["a parameter by reference that is only read"] = "async Task M() { var r = NEW; await Send(in r); } private Task Send(in CreatePersonaRequest r) => client.CreatePersonaAsync(r);",
        ["a lambda that sends a local"] = "async Task M() { var r = NEW; await Retry(() => client.CreatePersonaAsync(r)); } static Task Retry(Func<Task> send) => send();",
        ["a lambda that sends a completed local"] = "async Task M() { CreatePersonaRequest r; r = SHORT; r.Context = text; await Task.Run(async () => { Console.WriteLine(r); await client.CreatePersonaAsync(r); }); }",
        ["a local function that sends a local"] = "async Task M() { var r = NEW; await Send(); Task Send() => client.CreatePersonaAsync(r); }",
        ["a method that only reads it"] = "async Task M() { var r = NEW; Log(r); await client.CreatePersonaAsync(r); } private static void Log(CreatePersonaRequest r) => Console.WriteLine(r.PersonaName);",
        ["an asynchronous iterator of requests"] = "static async IAsyncEnumerable<CreatePersonaRequest> All() { await Task.Yield(); yield return NEW; } async Task M() { await foreach (var r in All()) await client.CreatePersonaAsync(r); }",
        ["a local iterator below"] = "async Task M() { foreach (var r in All()) await client.CreatePersonaAsync(r); IEnumerable<CreatePersonaRequest> All() { yield return NEW; } }",
        ["a static array"] = "private static readonly CreatePersonaRequest[] All = [NEW]; async Task M() { foreach (var r in All) await client.CreatePersonaAsync(r); }",
        ["a static list"] = "private static IReadOnlyList<CreatePersonaRequest> All { get; } = new List<CreatePersonaRequest> { SHORT }; async Task M() { foreach (var r in All) await client.CreatePersonaAsync(r); }",
        ["a static field of a private class"] = "private static class Known { public static readonly CreatePersonaRequest Request = SHORT; } async Task M() => await client.CreatePersonaAsync(Known.Request);",
        ["a field that the constructor sets"] = "private readonly CreatePersonaRequest _request; public CLASS() { _request = NEW; } async Task M() => await client.CreatePersonaAsync(_request);",
        ["in parallel"] = "async Task M() { var all = new[] { NEW }; await Parallel.ForEachAsync(all, async (r, token) => await client.CreatePersonaAsync(r, token)); }",
        ["a method for each"] = "async Task M() { CreatePersonaRequest[] all = [NEW]; await Task.WhenAll(all.Select(Send)); } private Task Send(CreatePersonaRequest r) => client.CreatePersonaAsync(r);",
        ["an out variable or null"] = "static bool Try(string s, out CreatePersonaRequest? r) { if (s == \"\") { r = null; return false; } r = NEW; return true; } async Task M() { if (Try(text, out var r)) await client.CreatePersonaAsync(r!); }",
        ["a dictionary"] = "async Task M() { var all = new Dictionary<string, CreatePersonaRequest> { [\"a\"] = NEW }; foreach (var (key, r) in all) { Console.WriteLine(key); await client.CreatePersonaAsync(r); } }",
        ["the values of a static dictionary"] = "private static readonly Dictionary<string, CreatePersonaRequest> All = new() { { \"a\", NEW } }; async Task M() { foreach (var r in All.Values) await client.CreatePersonaAsync(r); }",
        ["a projection by a method"] = "static CreatePersonaRequest Make(string name) => SHORT; async Task M() { foreach (var r in names.Select(Make).ToList()) await client.CreatePersonaAsync(r); }",
    };

    private static readonly (string Id, string Members)[] Mistakes =
    [
        ("TAVUS101", """PersonaName = "a", PipelineMode = PipelineMode.Full"""),
        ("TAVUS101", """SystemPrompt = "a", Layers = new() { Llm = [|new() { Model = "gpt-4o", BaseUrl = "https://llm.example.com" }|] }"""),
        ("TAVUS102", """SystemPrompt = "a", Layers = new PersonaLayers { Tts = new TtsLayer { TtsEngine = TtsEngine.Cartesia, TtsModelName = "sonic", VoiceSettings = new() { Speed = [|1.5|] } } }"""),
        ("TAVUS102", """SystemPrompt = "a", Layers = new() { Llm = new() { Model = "tavus-gpt-4o", ExtraBody = new JsonObject { ["temperature"] = [|2.5|] } } }"""),
        ("TAVUS103", """SystemPrompt = "a", Layers = new() { Perception = new() { PerceptionModel = PerceptionModel.Off, AmbientAwarenessQueries = [|["a"]|] } }"""),
        ("TAVUS104", """SystemPrompt = "a", Layers = new() { Llm = new() { Model = "m", BaseUrl = "https://llm.example.com", ApiKey = [|"sk-Zk39fQ2mPw81LqRt"|] } }"""),
        ("TAVUS105", """SystemPrompt = "a", Layers = new() { ConversationalFlow = new() { TurnDetectionModel = [|TurnDetectionModel.Sparrow0|] } }"""),
        ("TAVUS106", """SystemPrompt = "a", PipelineMode = [|"Full"|]"""),
        ("TAVUS107", """SystemPrompt = "a", AdditionalProperties = new JsonObject { [[|"personaName"|]] = "b" }"""),
    ];

    private static readonly string[] Right =
    [
        """SystemPrompt = "a" """,
        "PipelineMode = PipelineMode.Echo",
        """SystemPrompt = "a", Layers = new() { Llm = new() { Model = "gpt-4o", BaseUrl = "https://llm.example.com", ApiKey = Environment.GetEnvironmentVariable("KEY") } }""",
        """SystemPrompt = "a", Layers = new PersonaLayers { Tts = new TtsLayer { TtsEngine = TtsEngine.Cartesia, TtsModelName = "sonic", VoiceSettings = new() { Speed = 0.5 } } }""",
        """SystemPrompt = "a", Layers = new() { ConversationalFlow = new() { TurnDetectionModel = "sparrow-2" }, Perception = new() { PerceptionModel = "raven-1", AmbientAwarenessQueries = ["a"] } }""",
        """SystemPrompt = "a", PipelineMode = "full", AdditionalProperties = new JsonObject { ["greeting"] = "b" }""",
    ];

    private static readonly FormCode Code = new([.. Forms.Keys], ClassesOf);

    public static TheoryData<string> Names => [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Mistakes_are_reported_and_what_is_right_is_not(string form) => Code.VerifyAsync(form, Mistakes.Select(mistake => mistake.Id));

    // Each request is a class.
    private static string ClassesOf(string form)
    {
        var classes = new StringBuilder();
        for (int i = 0; i < Mistakes.Length; i++)
        {
            bool isWhole = !Mistakes[i].Members.Contains("[|", StringComparison.Ordinal);
            classes.Append(ClassOf(Forms[form], $"Mistake{i}", Mistakes[i].Members, isWhole));
        }

        for (int i = 0; i < Right.Length; i++) classes.Append(ClassOf(Forms[form], $"Right{i}", Right[i], isMarked: false));
        return classes.ToString();
    }

    private static string ClassOf(string form, string name, string members, bool isMarked) => FormCode.ClassOf(name, form.Replace("CLASS", name)
        .Replace("NEW", Marked($"new CreatePersonaRequest {{ {members} }}", isMarked))
        .Replace("SHORT", Marked($"new() {{ {members} }}", isMarked)));

    private static string Marked(string expression, bool isMarked) => isMarked ? $"[|{expression}|]" : expression;
}
