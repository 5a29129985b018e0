using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

public class ConditionallyRequiredAnalyzerTests
{
    private const string PersonaMessage =
        "system_prompt is required unless pipeline_mode is 'echo': set SystemPrompt, or PipelineMode to PipelineMode.Echo";

    [Theory]
    [InlineData("nothing is set", "await client.CreatePersonaAsync([|new CreatePersonaRequest()|]);")]
    [InlineData("another member is set", """await client.CreatePersonaAsync([|new CreatePersonaRequest { PersonaName = "a" }|]);""")]
    [InlineData("null", "await client.CreatePersonaAsync([|new CreatePersonaRequest { SystemPrompt = null }|]);")]
    [InlineData("null with a bang", "await client.CreatePersonaAsync([|new CreatePersonaRequest { SystemPrompt = null! }|]);")]
    [InlineData("default", "await client.CreatePersonaAsync([|new CreatePersonaRequest { SystemPrompt = default }|]);")]
    [InlineData("empty", """await client.CreatePersonaAsync([|new CreatePersonaRequest { SystemPrompt = "" }|]);""")]
    [InlineData("white space", """await client.CreatePersonaAsync([|new CreatePersonaRequest { SystemPrompt = " \t\n" }|]);""")]
    [InlineData("string.Empty", "await client.CreatePersonaAsync([|new CreatePersonaRequest { SystemPrompt = string.Empty }|]);")]
    [InlineData("a constant of white space", """const string Blank = " " + ""; await client.CreatePersonaAsync([|new CreatePersonaRequest { SystemPrompt = Blank }|]);""")]
    [InlineData("mode full", "await client.CreatePersonaAsync([|new CreatePersonaRequest { PipelineMode = PipelineMode.Full }|]);")]
    [InlineData("mode full as text", """await client.CreatePersonaAsync([|new CreatePersonaRequest { PipelineMode = "full" }|]);""")]
    [InlineData("mode full by casts", """await client.CreatePersonaAsync([|new CreatePersonaRequest { PipelineMode = (OpenEnum<PipelineMode>)"full" }|]);""")]
    [InlineData("mode full by number", "await client.CreatePersonaAsync([|new CreatePersonaRequest { PipelineMode = (PipelineMode)0 }|]);")]
    [InlineData("mode in another case", """await client.CreatePersonaAsync([|new CreatePersonaRequest { PipelineMode = "Echo" }|]);""")]
    [InlineData("mode null", "await client.CreatePersonaAsync([|new CreatePersonaRequest { PipelineMode = null }|]);")]
    [InlineData("mode null text", "await client.CreatePersonaAsync([|new CreatePersonaRequest { PipelineMode = (string?)null }|]);")]
    [InlineData("mode default", "await client.CreatePersonaAsync([|new CreatePersonaRequest { PipelineMode = default }|]);")]
    [InlineData("target-typed", """await client.CreatePersonaAsync([|new() { PersonaName = "a" }|]);""")]
    [InlineData("parentheses, bang and cast", "await client.CreatePersonaAsync((CreatePersonaRequest)([|new CreatePersonaRequest()|])!);")]
    [InlineData("named arguments", "await client.CreatePersonaAsync(cancellationToken: default, request: [|new CreatePersonaRequest()|]);")]
    [InlineData("conditional access to the client", "await client?.CreatePersonaAsync([|new CreatePersonaRequest()|])!;")]
    [InlineData("the class instead of the interface", """var real = new TavusClient("k"); await real.CreatePersonaAsync([|new CreatePersonaRequest()|]);""")]
    [InlineData("nested initializers", """await client.CreatePersonaAsync([|new CreatePersonaRequest { Layers = { Name = "a" }, DocumentIds = { "a" } }|]);""")]
    [InlineData("nested models", """await client.CreatePersonaAsync([|new CreatePersonaRequest { Layers = new PersonaLayers { Name = "a" } }|]);""")]
    [InlineData("additional properties: others", """await client.CreatePersonaAsync([|new CreatePersonaRequest { AdditionalProperties = new JsonObject { ["a"] = 1 } }|]);""")]
    [InlineData("additional properties: added", """await client.CreatePersonaAsync([|new CreatePersonaRequest { AdditionalProperties = new JsonObject { { "a", 1 } } }|]);""")]
    [InlineData("additional properties: empty", "await client.CreatePersonaAsync([|new CreatePersonaRequest { AdditionalProperties = new() }|]);")]
    [InlineData("additional properties: null", "await client.CreatePersonaAsync([|new CreatePersonaRequest { AdditionalProperties = null }|]);")]
    [InlineData("not awaited", "_ = client.CreatePersonaAsync([|new CreatePersonaRequest()|]);")]
    [InlineData("inside a lambda", "Func<Task> later = () => client.CreatePersonaAsync([|new CreatePersonaRequest()|]); await later();")]
    [InlineData("twice", "await client.CreatePersonaAsync([|new()|]); await client.CreatePersonaAsync([|new()|]);")]
    public Task Reports_argument(string situation, string body) => VerifyBodyAsync(situation, body);

    [Theory]
    [InlineData("initialized", "var r = [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync(r);")]
    [InlineData("typed as object", "object r = [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync((CreatePersonaRequest)r);")]
    [InlineData("assigned", "CreatePersonaRequest r; r = [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync(r);")]
    [InlineData("assigned in place of another object", "var r = other; if (flag) r = [|new()|]; await client.CreatePersonaAsync(r);")]
    [InlineData("second declarator", "CreatePersonaRequest a = other, r = [|new()|]; await client.CreatePersonaAsync(r);")]
    [InlineData("other members assigned", """var r = [|new CreatePersonaRequest()|]; r.PersonaName = text; if (flag) r.DocumentIds ??= new List<string>(); (r.PersonaName, _) = ("a", 1); await client.CreatePersonaAsync(r);""")]
    [InlineData("null assigned", "var r = [|new CreatePersonaRequest()|]; r.SystemPrompt = null; await client.CreatePersonaAsync(r);")]
    [InlineData("emptied again", """var r = [|new CreatePersonaRequest { SystemPrompt = "a" }|]; r.SystemPrompt = ""; await client.CreatePersonaAsync(r);""")]
    [InlineData("mode full assigned", """var r = [|new CreatePersonaRequest()|]; r.PipelineMode = "full"; await client.CreatePersonaAsync(r);""")]
    [InlineData("mode changed from echo to full", "var r = [|new CreatePersonaRequest { PipelineMode = PipelineMode.Echo }|]; r.PipelineMode = PipelineMode.Full; await client.CreatePersonaAsync(r);")]
    [InlineData("only read", """var r = [|new CreatePersonaRequest()|]; r.Validate(); Console.WriteLine(r.ToJson() + r.SystemPrompt + nameof(r) + r.PersonaName?.Length); if (r is not null && r != other && r is { PersonaName: null }) await client.CreatePersonaAsync(r);""")]
    [InlineData("read by conditional access", "var r = [|new CreatePersonaRequest()|]; Console.WriteLine(r?.Layers?.Name + r?.ToJson()); await client.CreatePersonaAsync(r!);")]
    [InlineData("nested object changed", """var r = [|new CreatePersonaRequest { Layers = new() }|]; r.Layers.Name = "a"; r.DocumentIds?.Add("a"); await client.CreatePersonaAsync(r);""")]
    [InlineData("additional properties assigned", """var r = [|new CreatePersonaRequest()|]; r.AdditionalProperties = new JsonObject { ["a"] = text }; await client.CreatePersonaAsync(r);""")]
    [InlineData("additional properties replaced", "var r = [|new CreatePersonaRequest { AdditionalProperties = Json() }|]; r.AdditionalProperties = null; await client.CreatePersonaAsync(r);")]
    [InlineData("call in a branch", "var r = [|new CreatePersonaRequest()|]; if (flag) await client.CreatePersonaAsync(r);")]
    [InlineData("call and assignment in one branch", "var r = [|new CreatePersonaRequest()|]; if (flag) { r.SystemPrompt = null; await client.CreatePersonaAsync(r); }")]
    [InlineData("call in a switch section", """var r = [|new CreatePersonaRequest()|]; switch (text) { case "a": r.SystemPrompt = ""; await client.CreatePersonaAsync(r); break; }""")]
    [InlineData("call in a loop", "var r = [|new CreatePersonaRequest()|]; while (flag) { await client.CreatePersonaAsync(r); }")]
    [InlineData("both in a loop", """foreach (string name in names) { var r = [|new CreatePersonaRequest { PersonaName = name }|]; await client.CreatePersonaAsync(r); r.SystemPrompt = "too late"; }""")]
    [InlineData("created anew on each pass", "CreatePersonaRequest r; foreach (string n in names) { r = [|new()|]; r.PersonaName = n; if (flag) { await client.CreatePersonaAsync(r); } }")]
    [InlineData("call in try and using", "var r = [|new CreatePersonaRequest()|]; try { var real = new TavusClient(\"k\"); await real.CreatePersonaAsync(r); } catch (Exception) { } finally { }")]
    [InlineData("set after the call", """var r = [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync(r); r.SystemPrompt = "too late";""")]
    [InlineData("escapes after the call", "var r = [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync(r); Keep(r);")]
    [InlineData("emptied between two calls", """var r = [|new CreatePersonaRequest { SystemPrompt = "a" }|]; await client.CreatePersonaAsync(r); r.SystemPrompt = null; await client.CreatePersonaAsync(r);""")]
    [InlineData("two objects in one variable", "var r = [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync(r); r = [|new()|]; await client.CreatePersonaAsync(r);")]
    [InlineData("wholly inside a lambda", "Func<Task> later = async () => { var r = [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync(r); }; await later();")]
    [InlineData("wholly inside a local function", "async Task Later() { var r = [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync(r); } await Later();")]
    [InlineData("after an early return", "var r = [|new CreatePersonaRequest()|]; if (flag) return; await client.CreatePersonaAsync(r);")]
    [InlineData("captured by a later lambda", "var r = [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync(r); Action read = () => Console.WriteLine(r.PersonaName);")]
    [InlineData("captured by a query", "var r = [|new CreatePersonaRequest()|]; var all = from n in names select r.PersonaName + n; await client.CreatePersonaAsync(r);")]
    [InlineData("created inside a lambda, declared outside", "CreatePersonaRequest r; Action set = () => { r = [|new CreatePersonaRequest()|]; client.CreatePersonaAsync(r); }; set();")]
    public Task Reports_local(string situation, string body) => VerifyBodyAsync(situation, body);

    [Theory]
    [InlineData("prompt", """await client.CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = "a" });""")]
    [InlineData("prompt from a variable", "await client.CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = text });")]
    [InlineData("prompt from a choice", """await client.CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = flag ? "" : "a" });""")]
    [InlineData("mode echo", "await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = PipelineMode.Echo });")]
    [InlineData("mode echo by number", "await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = (PipelineMode)1 });")]
    [InlineData("mode echo as text", """await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = "echo" });""")]
    [InlineData("mode echo by a cast", """await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = (OpenEnum<PipelineMode>)"echo" });""")]
    [InlineData("mode constructed", """await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = new OpenEnum<PipelineMode>("echo") });""")]
    [InlineData("mode default of the struct", "await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = default(OpenEnum<PipelineMode>) });")]
    [InlineData("mode of no member", "await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = (PipelineMode)7 });")]
    [InlineData("mode from a variable", "await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = text });")]
    [InlineData("mode from another object", "await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = other.PipelineMode });")]
    [InlineData("prompt in additional properties", """await client.CreatePersonaAsync(new CreatePersonaRequest { AdditionalProperties = new JsonObject { ["system_prompt"] = "a" } });""")]
    [InlineData("mode in additional properties", """await client.CreatePersonaAsync(new CreatePersonaRequest { AdditionalProperties = new JsonObject { { "pipeline_mode", "echo" } } });""")]
    [InlineData("a computed name", "await client.CreatePersonaAsync(new CreatePersonaRequest { AdditionalProperties = new JsonObject { [text!] = 1 } });")]
    [InlineData("a pair", """await client.CreatePersonaAsync(new CreatePersonaRequest { AdditionalProperties = new JsonObject { KeyValuePair.Create("a", (JsonNode?)1) } });""")]
    [InlineData("copied additional properties", "await client.CreatePersonaAsync(new CreatePersonaRequest { AdditionalProperties = new JsonObject(pairs) });")]
    [InlineData("additional properties from elsewhere", "await client.CreatePersonaAsync(new CreatePersonaRequest { AdditionalProperties = Json() });")]
    [InlineData("additional properties filled in place", """await client.CreatePersonaAsync(new CreatePersonaRequest { AdditionalProperties = { ["a"] = 1 } });""")]
    [InlineData("no call", "var r = new CreatePersonaRequest();")]
    [InlineData("one of two objects", "await client.CreatePersonaAsync(flag ? new CreatePersonaRequest() : other);")]
    [InlineData("the user's own method", "Keep(new CreatePersonaRequest());")]
    [InlineData("a delegate", "Func<CreatePersonaRequest, Task> send = r => client.CreatePersonaAsync(r); await send(new CreatePersonaRequest());")]
    [InlineData("an extension method", "await client.SendAsync(new CreatePersonaRequest());")]
    [InlineData("JSON text", "Console.WriteLine(new CreatePersonaRequest().ToJson());")]
    [InlineData("read from JSON", """await client.CreatePersonaAsync(CreatePersonaRequest.FromJson(text));""")]
    [InlineData("stored in a field", "field = new CreatePersonaRequest(); await client.CreatePersonaAsync(field);")]
    [InlineData("stored in an array", "var all = new[] { new CreatePersonaRequest() }; await client.CreatePersonaAsync(all[0]);")]
    [InlineData("stored in a list", "var all = new List<CreatePersonaRequest> { new() }; await client.CreatePersonaAsync(all[0]);")]
    [InlineData("a parameter", "other = new CreatePersonaRequest(); await client.CreatePersonaAsync(other);")]
    [InlineData("the user's own member", """await client.CreatePersonaAsync(new CreatePersonaRequest { Prompt = "a" });""")]
    [InlineData("a model without rules", "Console.WriteLine(new PersonaLayers());")]
    public Task Is_silent_about_argument(string situation, string body) => VerifyBodyAsync(situation, body);

    [Theory]
    [InlineData("prompt assigned", """var r = new CreatePersonaRequest(); r.SystemPrompt = "a"; await client.CreatePersonaAsync(r);""")]
    [InlineData("prompt assigned from a variable", "var r = new CreatePersonaRequest(); r.SystemPrompt = text; await client.CreatePersonaAsync(r);")]
    [InlineData("prompt assigned on a branch", """var r = new CreatePersonaRequest(); if (flag) { r.SystemPrompt = "a"; } await client.CreatePersonaAsync(r);""")]
    [InlineData("even null on a branch", "var r = new CreatePersonaRequest(); if (flag) r.SystemPrompt = null; await client.CreatePersonaAsync(r);")]
    [InlineData("by ??=", """var r = new CreatePersonaRequest(); r.SystemPrompt ??= "a"; await client.CreatePersonaAsync(r);""")]
    [InlineData("by +=", """var r = new CreatePersonaRequest(); r.SystemPrompt += "a"; await client.CreatePersonaAsync(r);""")]
    [InlineData("by tuple", """var r = new CreatePersonaRequest(); (r.PersonaName, r.SystemPrompt) = ("a", "b"); await client.CreatePersonaAsync(r);""")]
    [InlineData("by nested tuple", """var r = new CreatePersonaRequest(); (_, (r.SystemPrompt, _)) = (1, ("b", 2)); await client.CreatePersonaAsync(r);""")]
    [InlineData("by chained assignment", """var r = new CreatePersonaRequest(); r.PersonaName = r.SystemPrompt = "a"; await client.CreatePersonaAsync(r);""")]
    [InlineData("in a condition", """var r = new CreatePersonaRequest(); if ((r.SystemPrompt = text) != null) await client.CreatePersonaAsync(r);""")]
    [InlineData("among the call's arguments", """var r = new CreatePersonaRequest(); await client.CreatePersonaAsync(r, Token(r.SystemPrompt = "a"));""")]
    [InlineData("mode echo assigned", "var r = new CreatePersonaRequest(); r.PipelineMode = PipelineMode.Echo; await client.CreatePersonaAsync(r);")]
    [InlineData("mode assigned on a branch", "var r = new CreatePersonaRequest(); if (flag) r.PipelineMode = PipelineMode.Full; await client.CreatePersonaAsync(r);")]
    [InlineData("additional properties assigned", """var r = new CreatePersonaRequest(); r.AdditionalProperties = new JsonObject { ["system_prompt"] = "a" }; await client.CreatePersonaAsync(r);""")]
    [InlineData("additional properties filled", """var r = new CreatePersonaRequest { AdditionalProperties = new() }; r.AdditionalProperties["system_prompt"] = "a"; await client.CreatePersonaAsync(r);""")]
    [InlineData("additional properties passed on", "var r = new CreatePersonaRequest { AdditionalProperties = new() }; Keep(r.AdditionalProperties); await client.CreatePersonaAsync(r);")]
    [InlineData("a user's member read", "var r = new CreatePersonaRequest(); Console.WriteLine(r.Prompt); await client.CreatePersonaAsync(r);")]
    [InlineData("a user's method", "var r = new CreatePersonaRequest(); r.Complete(); await client.CreatePersonaAsync(r);")]
    [InlineData("a user's extension method", "var r = new CreatePersonaRequest(); r.Extend(); await client.CreatePersonaAsync(r);")]
    [InlineData("passed elsewhere", "var r = new CreatePersonaRequest(); Keep(r); await client.CreatePersonaAsync(r);")]
    [InlineData("passed by reference", "var r = new CreatePersonaRequest(); Fill(ref r); await client.CreatePersonaAsync(r);")]
    [InlineData("another name", """var r = new CreatePersonaRequest(); var alias = r; alias.SystemPrompt = "a"; await client.CreatePersonaAsync(r);""")]
    [InlineData("another name by pattern", """var r = new CreatePersonaRequest(); if (r is { } alias) alias.SystemPrompt = "a"; await client.CreatePersonaAsync(r);""")]
    [InlineData("another name by reference", """CreatePersonaRequest r = other; ref CreatePersonaRequest alias = ref r; r = new CreatePersonaRequest(); alias.SystemPrompt = "a"; await client.CreatePersonaAsync(r);""")]
    [InlineData("its address", "unsafe { var r = new CreatePersonaRequest(); Complete(&r); client.CreatePersonaAsync(r); }")]
    [InlineData("a ref local", "ref CreatePersonaRequest r = ref field; r = new CreatePersonaRequest(); Complete(); client.CreatePersonaAsync(r);")]
    [InlineData("replaced", "var r = new CreatePersonaRequest(); r = other; await client.CreatePersonaAsync(r);")]
    [InlineData("replaced on a branch", "var r = new CreatePersonaRequest(); if (flag) r = other; await client.CreatePersonaAsync(r);")]
    [InlineData("replaced by deconstruction", "var r = new CreatePersonaRequest(); (r, _) = (other, 1); await client.CreatePersonaAsync(r);")]
    [InlineData("perhaps created", "CreatePersonaRequest? r = other; r ??= new CreatePersonaRequest(); await client.CreatePersonaAsync(r);")]
    [InlineData("returned", "var r = new CreatePersonaRequest(); if (flag) return r; await client.CreatePersonaAsync(r); return null;", "Task<object?>")]
    [InlineData("stored in a field", "var r = new CreatePersonaRequest(); field = r; await client.CreatePersonaAsync(r);")]
    [InlineData("stored in a list", "var r = new CreatePersonaRequest(); var all = new List<object> { r }; await client.CreatePersonaAsync(r);")]
    [InlineData("stored in a collection expression", "var r = new CreatePersonaRequest(); CreatePersonaRequest[] all = [r]; await client.CreatePersonaAsync(r);")]
    [InlineData("stored in a tuple", "var r = new CreatePersonaRequest(); var pair = (r, 1); await client.CreatePersonaAsync(r);")]
    [InlineData("captured by a lambda", """var r = new CreatePersonaRequest(); Action set = () => r.SystemPrompt = "a"; set(); await client.CreatePersonaAsync(r);""")]
    [InlineData("captured by a local function", """var r = new CreatePersonaRequest(); Set(); await client.CreatePersonaAsync(r); void Set() => r.SystemPrompt = "a";""")]
    [InlineData("method group", "var r = new CreatePersonaRequest(); Func<string> json = r.ToJson; await client.CreatePersonaAsync(r);")]
    [InlineData("set later in the loop", """var r = new CreatePersonaRequest(); while (flag) { if (text != null) await client.CreatePersonaAsync(r); r.SystemPrompt = "a"; }""")]
    [InlineData("set on a later pass", """CreatePersonaRequest r = other; foreach (string n in names) { if (flag) r.SystemPrompt = "a"; if (n == "") r = new CreatePersonaRequest(); if (flag) await client.CreatePersonaAsync(r); }""")]
    [InlineData("set by the loop's head", """for (var r = new CreatePersonaRequest(); flag; r.SystemPrompt = "a") { if (r.SystemPrompt != null) await client.CreatePersonaAsync(r); }""")]
    [InlineData("set later in a for loop", """for (var r = new CreatePersonaRequest(); ; ) { if (r.PersonaName != null) await client.CreatePersonaAsync(r); r.SystemPrompt = "a"; r.PersonaName = "b"; }""")]
    [InlineData("escapes later in the loop", "var r = new CreatePersonaRequest(); while (flag) { if (text != null) await client.CreatePersonaAsync(r); Keep(r); }")]
    [InlineData("set in try", """var r = new CreatePersonaRequest(); try { r.SystemPrompt = "a"; } catch { } await client.CreatePersonaAsync(r);""")]
    [InlineData("goto", """var r = new CreatePersonaRequest(); again: if (text != null) { await client.CreatePersonaAsync(r); return; } r.SystemPrompt = "a"; text = ""; goto again;""")]
    [InlineData("goto case", """var r = new CreatePersonaRequest(); switch (text) { case "a": await client.CreatePersonaAsync(r); break; case "b": r.SystemPrompt = "a"; goto case "a"; }""")]
    [InlineData("dynamic", "dynamic r = new CreatePersonaRequest(); r.SystemPrompt = text; await client.CreatePersonaAsync(r);")]
    public Task Is_silent_about_local(string situation, string body, string returns = "Task") => VerifyBodyAsync(situation, body, returns);

    [Theory]
    [InlineData("value missing in the initializer", "await client.CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = });")]
    [InlineData("half a name in the initializer", "await client.CreatePersonaAsync(new CreatePersonaRequest { SystemPr });")]
    [InlineData("unknown name in the initializer", """await client.CreatePersonaAsync(new CreatePersonaRequest { SystemPromt = "a" });""")]
    [InlineData("half a mode", "await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = PipelineMode. });")]
    [InlineData("unknown mode", "await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = PipelineMode.Parrot });")]
    [InlineData("brace missing", "await client.CreatePersonaAsync(new CreatePersonaRequest { PersonaName = \"a\", ")]
    [InlineData("parenthesis missing", "await client.CreatePersonaAsync(new CreatePersonaRequest()")]
    [InlineData("unknown client", "await klient.CreatePersonaAsync(new CreatePersonaRequest());")]
    [InlineData("unknown method", "var r = new CreatePersonaRequest(); await client.CreateAsync(r); await client.CreatePersonaAsync(r);")]
    [InlineData("argument too many", "await client.CreatePersonaAsync(new CreatePersonaRequest(), 1, 2, 3);")]
    [InlineData("unfinished assignment before the call", "var r = new CreatePersonaRequest(); r.SystemPrompt =\nawait client.CreatePersonaAsync(r);")]
    [InlineData("unfinished member before the call", "var r = new CreatePersonaRequest(); r.SystemPr\nawait client.CreatePersonaAsync(r);")]
    [InlineData("unfinished dot before the call", "var r = new CreatePersonaRequest(); r.\nawait client.CreatePersonaAsync(r);")]
    [InlineData("unfinished conditional access before the call", "var r = new CreatePersonaRequest(); r?.\nawait client.CreatePersonaAsync(r);")]
    [InlineData("only a conditional access", "var r = new CreatePersonaRequest(); r?.; r?")]
    [InlineData("unfinished statement before the call", "var r = new CreatePersonaRequest(); if (\nawait client.CreatePersonaAsync(r);")]
    [InlineData("only new", "await client.CreatePersonaAsync(new")]
    [InlineData("additional properties unfinished", "await client.CreatePersonaAsync(new CreatePersonaRequest { AdditionalProperties = new JsonObject { [ } });")]
    [InlineData("unknown element", "await client.CreatePersonaAsync(new CreatePersonaRequest { AdditionalProperties = new JsonObject { nothing } });")]
    [InlineData("unknown constructor", "await client.CreatePersonaAsync(new CreatePersonaRequest(1));")]
    public Task Is_silent_about_incomplete_code(string situation, string body) => VerifyBodyAsync(situation, body, incomplete: true);

    [Fact]
    public async Task Never_fails_wherever_the_text_ends()
    {
        const string Body =
            """
            object r = new CreatePersonaRequest { Layers = { Name = "a" }, AdditionalProperties = new JsonObject { ["a"] = 1, { "b", 2 } } };
            if (r is CreatePersonaRequest { PersonaName: null } p && p?.ToJson() is not null) (p.SystemPrompt, _) = ("a", 1);
            for (CreatePersonaRequest a = new(), b = a; flag; a = new() { SystemPrompt = text ??= "" }) a.PersonaName += nameof(a.SystemPrompt);
            switch (text) { case "a": var q = new CreatePersonaRequest(); q.PipelineMode = (OpenEnum<PipelineMode>)"full"; goto default; default: break; }
            await client?.CreatePersonaAsync(cancellationToken: Token($"{r}"), request: flag ? new() : (CreatePersonaRequest)r);
            """;

        for (int length = 0; length < Body.Length; length += 11)
        {
            await VerifyAsync(Method(Body.Substring(0, length)), GeneratedStub.Code, incomplete: true);
        }
    }

    [Fact]
    public Task Reports_in_code_that_has_errors_elsewhere() =>
        VerifyBodyAsync("", "await client.CreatePersonaAsync([|new CreatePersonaRequest()|]); int x = nothing; x.", incomplete: true);

    [Theory]
    [InlineData("""
        using Tavus;
        var client = new TavusClient("k");
        var request = [|new CreatePersonaRequest { PersonaName = "a" }|];
        await client.CreatePersonaAsync(request);
        """)]
    [InlineData("""
        using System.Threading.Tasks;
        using Tavus;
        class C(ITavusClient client)
        {
            private readonly ITavusClient client = client;
            public Task A() => client.CreatePersonaAsync([|new CreatePersonaRequest()|]);
            public Task B => client.CreatePersonaAsync([|new() { PipelineMode = PipelineMode.Full }|]);
            public static Task D = new TavusClient("k").CreatePersonaAsync([|new()|]);
            public C() : this(new TavusClient("k")) => this.client.CreatePersonaAsync([|new()|]);
        }
        """)]
    [InlineData("""
        using System.Threading.Tasks;
        class C
        {
            Tavus.CreatePersonaRequest Make() => new Tavus.CreatePersonaRequest();
            async Task M(Tavus.TavusClient client) => await client.CreatePersonaAsync([|new global::Tavus.CreatePersonaRequest()|]);
        }
        """)]
    public Task Reports_in_every_kind_of_body(string code) => VerifyAsync(code, GeneratedStub.Code);

    [Fact]
    public Task The_message_describes_the_fix() =>
        VerifyAsync(
            Method("await client.CreatePersonaAsync([|new()|]); await client.SubscribeAsync([|new() { Delivery = \"queue\" }|]);"),
            GeneratedStub.Code,
            messages: [PersonaMessage, "signing_key is required when delivery is 'webhook' or 'queue': set Key"]);

    [LongTextTheory]
    [InlineData("""await client.SubscribeAsync([|new Subscription { Delivery = "webhook" }|]);""")]
    [InlineData("""var r = [|new Subscription { Key = "" }|]; r.Delivery = "queue"; await client.SubscribeAsync(r);""")]
    [InlineData("""await client.SubscribeAsync([|new Subscription { IsPublic = true }|]);""")]
    [InlineData("""await client.SubscribeAsync([|[|new Subscription { IsPublic = true, Delivery = "queue" }|]|]);""")]
    [InlineData("""await client.SubscribeAsync(new Subscription { Delivery = "webhook", Key = "k" });""")]
    [InlineData("""await client.SubscribeAsync(new Subscription { Delivery = "mail" });""")]
    [InlineData("""await client.SubscribeAsync(new Subscription { Delivery = text });""")]
    [InlineData("""await client.SubscribeAsync(new Subscription { IsPublic = false });""")]
    [InlineData("""await client.SubscribeAsync(new Subscription { IsPublic = true, Topic = new List<string>() });""")]
    [InlineData("""await client.SubscribeAsync(new Subscription());""")]
    public Task Knows_other_models_and_the_opposite_rule(string body) => VerifyBodyAsync("", body);

    [Fact]
    public Task Reads_rules_from_a_referenced_assembly()
    {
        MetadataReference library = TestCompilation.Library(GeneratedStub.Code);
        string code = """
            using System.Threading.Tasks;
            using Tavus;
            class C
            {
                async Task M(ITavusClient client, TavusClient real)
                {
                    await client.CreatePersonaAsync([|new CreatePersonaRequest()|]);
                    await client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = PipelineMode.Echo });
                    var request = [|new CreatePersonaRequest { PipelineMode = "full" }|];
                    await real.CreatePersonaAsync(request);
                }
            }
            """;
        return VerifyAsync(code, generatedCode: null, library, messages: [PersonaMessage, PersonaMessage]);
    }

    [Fact]
    public Task Works_in_any_namespace() =>
        VerifyAsync(
            """
            using Acme.Video;
            class C { void M(TavusClient client) => client.CreatePersonaAsync([|new CreatePersonaRequest()|]); }
            """,
            GeneratedStub.InNamespace("Acme.Video"));

    [Fact]
    public Task Is_silent_about_a_constructor_of_the_user() =>
        VerifyAsync(
            """
            using Tavus;
            class C { void M(TavusClient client) => client.CreatePersonaAsync(new CreatePersonaRequest()); }
            namespace Tavus { partial class CreatePersonaRequest { public CreatePersonaRequest() => SystemPrompt = "a"; } }
            """,
            GeneratedStub.Code);

    [Fact]
    public Task Is_silent_about_a_client_method_of_the_user() =>
        VerifyAsync(
            """
            using System.Threading.Tasks;
            using Tavus;
            class C { void M(TavusClient client) => client.CreateWithDefaultsAsync(new CreatePersonaRequest()); }
            namespace Tavus
            {
                partial class TavusClient
                {
                    public Task CreateWithDefaultsAsync(CreatePersonaRequest request)
                    {
                        request.SystemPrompt ??= "a";
                        return CreatePersonaAsync(request);
                    }
                }
            }
            """,
            GeneratedStub.Code);

    [Fact]
    public Task Knows_a_client_whose_methods_are_spread_over_files() =>
        VerifyAsync(
            """
            using System.Threading.Tasks;
            using System.Threading;
            using Tavus;
            class C { void M(Split client) => client.CreatePersonaAsync([|new CreatePersonaRequest()|]); }
            namespace Tavus
            {
                partial class Split : ITavusClient
                {
                    public Task<CreatePersonaResponse> CreatePersonaAsync(CreatePersonaRequest request, CancellationToken cancellationToken = default) => null!;
                    public Task SubscribeAsync(Subscription request, CancellationToken cancellationToken = default) => null!;
                    public void Dispose() { }
                }
            }
            """,
            GeneratedStub.Code + "namespace Tavus { [System.CodeDom.Compiler.GeneratedCode(\"Tavus.Generator\", \"0.1.0\")] public partial class Split { } }");

    [Theory]
    [InlineData("TavusRequiredUnless(\"system_prompt\", \"no_such_member\", \"echo\")")]
    [InlineData("TavusRequiredUnless(\"system_prompt\", \"pipeline_mode\", null)")]
    [InlineData("TavusRequiredUnless(null, null, null, null)")]
    [InlineData("TavusRequiredUnless(\"system_prompt\", ")]
    [InlineData("TavusRequiredUnless(5, 6, new int[] { 7 })")]
    [InlineData("TavusRequiredUnless")]
    [InlineData("TavusRequiredWhen(\"system_prompt\", \"pipeline_mode\")")]
    public Task Is_silent_about_a_rule_that_makes_no_sense(string attribute)
    {
        string stub = GeneratedStub.Code.Replace("TavusRequiredUnless(\"system_prompt\", \"pipeline_mode\", \"echo\")", attribute);
        return VerifyAsync(Method("await client.CreatePersonaAsync(new CreatePersonaRequest());"), stub, incomplete: true);
    }

    [Fact]
    public void Is_a_warning_with_a_help_page()
    {
        DiagnosticDescriptor rule = Assert.Single(new ConditionallyRequiredAnalyzer().SupportedDiagnostics);

        Assert.Equal((DiagnosticIds.ConditionallyRequired, DiagnosticSeverity.Warning, true), (rule.Id, rule.DefaultSeverity, rule.IsEnabledByDefault));
        Assert.EndsWith("/docs/rules/TAVUS101.md", rule.HelpLinkUri);
    }

    private static Task VerifyBodyAsync(string situation, string body, string returns = "Task", bool incomplete = false)
    {
        _ = situation;
        return VerifyAsync(Method(body, returns), GeneratedStub.Code, incomplete: incomplete);
    }

    private static Task VerifyAsync(
        string markup, string? generatedCode, MetadataReference? library = null, bool incomplete = false, params string[] messages) =>
        ClientAnalyzerTest<ConditionallyRequiredAnalyzer>.VerifyAsync(
            markup, generatedCode, library is null ? [] : [library], incomplete, messages);

    private static string Method(string body, string returns = "Task") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json.Nodes;
        using System.Threading;
        using System.Threading.Tasks;
        using Tavus;

        class C
        {
            private CreatePersonaRequest field = null!;

            async {{returns}} M(ITavusClient client, bool flag, string? text, string[] names, JsonObject pairs, CreatePersonaRequest other)
            {
                {{body}}
            }

            static JsonObject Json() => new();
            static CancellationToken Token(string text) => default;
            static void Keep(object value) { }
            static void Fill(ref CreatePersonaRequest request) => request.SystemPrompt = "a";
            static unsafe void Complete(CreatePersonaRequest* request) => request->SystemPrompt = "a";
            void Complete() => field.SystemPrompt = "a";
        }

        static class Extensions
        {
            public static void Extend(this CreatePersonaRequest request) => request.SystemPrompt = "a";
            public static Task SendAsync(this ITavusClient client, CreatePersonaRequest request) => client.CreatePersonaAsync(request);
        }

        namespace Tavus
        {
            partial class CreatePersonaRequest
            {
                public string? Prompt { get => SystemPrompt; set => SystemPrompt = value; }
                public void Complete() => SystemPrompt = "a";
            }
        }
        """;
}
