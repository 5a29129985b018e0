using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>Requests that may be completed, or are not sent as they are, on ways that also only read or pass them: nothing is reported.</summary>
public sealed class ChangedObjectTests
{
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["local function sends, request set after first call"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; r.SystemPrompt = "a"; r.Layers = null; await Send(); r.SystemPrompt = null; Task Send() => client.CreatePersonaAsync(r); }""",
        ["lambda sets then sends"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; await Task.Run(async () => { r.SystemPrompt = "a"; await client.CreatePersonaAsync(r); }); }""",
        ["lambda made, then completed in branch"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; if (flag) r.SystemPrompt = "x"; await Task.Run(() => client.CreatePersonaAsync(r)); }""",
        ["lambda replaced variable"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; await Task.Run(() => { r = new CreatePersonaRequest { SystemPrompt = "a" }; return client.CreatePersonaAsync(r); }); }""",
        ["captured and field stored"] = """CreatePersonaRequest? _last; async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; _last = r; Fix(); await Task.Run(() => client.CreatePersonaAsync(r)); } void Fix() { _last!.SystemPrompt = "a"; }""",
        ["captured and passed to lambda param"] = """async Task M(Action<CreatePersonaRequest> f) { var r = new CreatePersonaRequest { PersonaName = "a" }; await Task.Run(() => { f(r); return client.CreatePersonaAsync(r); }); }""",
        ["factory lambda captured"] = """async Task M(Func<Func<CreatePersonaRequest>, CreatePersonaRequest> fix) { Func<CreatePersonaRequest> make = () => new CreatePersonaRequest { PersonaName = "a" }; await client.CreatePersonaAsync(fix(make)); }""",
        ["factory lambda completed by caller"] = """async Task M() { Func<CreatePersonaRequest> make = () => new CreatePersonaRequest { PersonaName = "a" }; var r = make(); r.SystemPrompt = "a"; await client.CreatePersonaAsync(r); }""",
        ["lambda reassigned"] = """async Task M() { Func<CreatePersonaRequest> make = () => new CreatePersonaRequest { PersonaName = "a" }; if (flag) make = () => new() { SystemPrompt = "x" }; await client.CreatePersonaAsync(make()); }""",
        ["sending lambda completes"] = """async Task M() { Func<CreatePersonaRequest, Task> send = r => { r.SystemPrompt ??= "a"; return client.CreatePersonaAsync(r); }; await send(new CreatePersonaRequest { PersonaName = "a" }); }""",
        ["ctor field in two ctors"] = """private readonly CreatePersonaRequest _r; public CLASS() { _r = new CreatePersonaRequest { PersonaName = "a" }; } public CLASS(string p) { _r = new() { SystemPrompt = p }; } Task M() => client.CreatePersonaAsync(_r);""",
        ["ctor field completed in ctor"] = """private readonly CreatePersonaRequest _r; public CLASS(string p) { _r = new CreatePersonaRequest { PersonaName = "a" }; _r.SystemPrompt = p; } Task M() => client.CreatePersonaAsync(_r);""",
        ["ctor field completed in method"] = """private readonly CreatePersonaRequest _r; public CLASS() { _r = new CreatePersonaRequest { PersonaName = "a" }; } public void With(string p) => _r.SystemPrompt = p; Task M() => client.CreatePersonaAsync(_r);""",
        ["ctor field given out"] = """private readonly CreatePersonaRequest _r; public CLASS() { _r = new CreatePersonaRequest { PersonaName = "a" }; } public CreatePersonaRequest R => _r; Task M() => client.CreatePersonaAsync(_r);""",
        ["ctor field not private"] = """internal readonly CreatePersonaRequest R; public CLASS() { R = new CreatePersonaRequest { PersonaName = "a" }; } Task M() => client.CreatePersonaAsync(R);""",
        ["hidden nested field completed elsewhere"] = """private static class D { public static readonly CreatePersonaRequest R = new CreatePersonaRequest { PersonaName = "a" }; } void Fix() => D.R.SystemPrompt = "a"; Task M() => client.CreatePersonaAsync(D.R);""",
        ["static array completed by index"] = """private static readonly CreatePersonaRequest[] Seeds = [new CreatePersonaRequest { PersonaName = "a" }]; CLASS(string p) { Seeds[0].SystemPrompt = p; } async Task M() { foreach (var r in Seeds) await client.CreatePersonaAsync(r); }""",
        ["static array completed by other loop"] = """private static readonly CreatePersonaRequest[] Seeds = [new CreatePersonaRequest { PersonaName = "a" }]; void Fix(string p) { foreach (var s in Seeds) s.SystemPrompt = p; } async Task M() { foreach (var r in Seeds) await client.CreatePersonaAsync(r); }""",
        ["static array passed"] = """private static readonly CreatePersonaRequest[] Seeds = [new CreatePersonaRequest { PersonaName = "a" }]; static void Fix(CreatePersonaRequest[] all) { all[0].SystemPrompt = "a"; } async Task M() { Fix(Seeds); foreach (var r in Seeds) await client.CreatePersonaAsync(r); }""",
        ["static array set in the loop"] = """private static readonly CreatePersonaRequest[] Seeds = [new CreatePersonaRequest { PersonaName = "a" }]; async Task M() { foreach (var r in Seeds) { r.SystemPrompt ??= text; await client.CreatePersonaAsync(r); } }""",
        ["static list exposed"] = """private static readonly List<CreatePersonaRequest> Seeds = [new CreatePersonaRequest { PersonaName = "a" }]; public static IReadOnlyList<CreatePersonaRequest> All => Seeds; async Task M() { foreach (var r in Seeds) { await client.CreatePersonaAsync(r); } }""",
        ["static array filtered"] = """private static readonly CreatePersonaRequest[] Seeds = [new CreatePersonaRequest { PersonaName = "a" }]; async Task M() { foreach (var r in Seeds.Where(s => s.SystemPrompt is not null)) await client.CreatePersonaAsync(r); }""",
        ["static list completed by the property that returns it"] = """private static readonly List<CreatePersonaRequest> Seeds = [new CreatePersonaRequest { PersonaName = "a" }]; public static List<CreatePersonaRequest> All => Seeds; void Fix() => All[0].SystemPrompt = "a"; async Task M() { foreach (var r in All) await client.CreatePersonaAsync(r); }""",
        ["static list completed by its copy"] = """private static readonly List<CreatePersonaRequest> Seeds = [new CreatePersonaRequest { PersonaName = "a" }]; private static List<CreatePersonaRequest> Copy() => Seeds.ToList(); void Fix() => Copy()[0].SystemPrompt = "a"; async Task M() { foreach (var r in Copy()) await client.CreatePersonaAsync(r); }""",
        ["parallel completes"] = """async Task M() { var all = new[] { new CreatePersonaRequest { PersonaName = "a" } }; await Parallel.ForEachAsync(all, async (r, t) => { r.SystemPrompt = text; await client.CreatePersonaAsync(r, t); }); }""",
        ["parallel continue when incomplete"] = """async Task M() { var all = new[] { new CreatePersonaRequest { PersonaName = "a" } }; await Parallel.ForEachAsync(all, async (r, t) => { if (r.SystemPrompt == null) return; await client.CreatePersonaAsync(r, t); }); }""",
        ["method group completes"] = """async Task M() { CreatePersonaRequest[] all = [new CreatePersonaRequest { PersonaName = "a" }]; await Task.WhenAll(all.Select(Send)); } private Task Send(CreatePersonaRequest r) { r.SystemPrompt = text; return client.CreatePersonaAsync(r); }""",
        ["method group in a try"] = """async Task M() { var all = new[] { new CreatePersonaRequest { PersonaName = "a" } }; try { await Task.WhenAll(all.Select(Send)); } catch (TavusValidationException e) { Console.WriteLine(e); } } private Task Send(CreatePersonaRequest r) => client.CreatePersonaAsync(r);""",
        ["parallel method group in a try"] = """async Task M() { var all = new[] { new CreatePersonaRequest { PersonaName = "a" } }; try { await Parallel.ForEachAsync(all, Send); } catch (TavusValidationException e) { Console.WriteLine(e); } } private async ValueTask Send(CreatePersonaRequest r, System.Threading.CancellationToken t) => await client.CreatePersonaAsync(r, t);""",
        ["out completed after"] = """private bool TryMake(out CreatePersonaRequest? q) { if (flag) { q = null; return false; } q = new CreatePersonaRequest { PersonaName = "a" }; q.SystemPrompt = text; return true; } async Task M() { if (TryMake(out var r)) await client.CreatePersonaAsync(r!); }""",
        ["out of two news"] = """private bool TryMake(out CreatePersonaRequest? q) { if (flag) { q = new() { SystemPrompt = "a" }; return true; } q = new CreatePersonaRequest { PersonaName = "a" }; return false; } async Task M() { if (TryMake(out var r)) await client.CreatePersonaAsync(r!); }""",
        ["out passed on"] = """private bool TryMake(out CreatePersonaRequest q) { q = new CreatePersonaRequest { PersonaName = "a" }; Fill(ref q); return true; } static void Fill(ref CreatePersonaRequest q) => q.SystemPrompt = "a"; async Task M() { if (TryMake(out var r)) await client.CreatePersonaAsync(r); }""",
        ["read helper returns bool guard"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; if (Bad(r)) return; await client.CreatePersonaAsync(r); } private static bool Bad(CreatePersonaRequest r) => r.SystemPrompt is null;""",
        ["read helper throws helper"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; Check(r); await client.CreatePersonaAsync(r); } private static void Check(CreatePersonaRequest r) => ArgumentException.ThrowIfNullOrEmpty(r.SystemPrompt);""",
        ["read helper validates"] = """bool _ok; async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; Check(r); if (_ok) await client.CreatePersonaAsync(r); } private void Check(CreatePersonaRequest r) { _ok = r.SystemPrompt != null; }""",
        ["read helper validates in a try"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; try { Check(r); } catch (TavusValidationException) { return; } await client.CreatePersonaAsync(r); } private static void Check(CreatePersonaRequest r) { Console.WriteLine(r.PersonaName); r.Validate(); }""",
        ["read helper stores"] = """CreatePersonaRequest? _kept; async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; Keep(r); Fix(); await client.CreatePersonaAsync(r); } private void Keep(CreatePersonaRequest r) { _kept = r; } void Fix() => _kept!.SystemPrompt = "a";""",
        ["read helper with lambda"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; Later(r); await client.CreatePersonaAsync(r); } private static void Later(CreatePersonaRequest r) { Action a = () => r.SystemPrompt = "a"; a(); }""",
        ["assigned bool guard"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; bool ok; ok = r.SystemPrompt != null; if (ok) await client.CreatePersonaAsync(r); }""",
        ["property bool guard"] = """bool Ok { get; set; } async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; Ok = r.SystemPrompt != null; if (Ok) await client.CreatePersonaAsync(r); }""",
        ["list guard"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; var errors = new List<string>(); if (string.IsNullOrEmpty(r.SystemPrompt)) errors.Add("x"); if (errors.Count == 0) await client.CreatePersonaAsync(r); }""",
        ["tuple guard"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; var (ok, n) = (r.SystemPrompt != null, 1); if (ok) await client.CreatePersonaAsync(r); }""",
        ["is-pattern guard on request"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; if (r is { SystemPrompt: not null }) await client.CreatePersonaAsync(r); }""",
        ["switch on request"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; switch (r) { case { SystemPrompt: null }: return; default: await client.CreatePersonaAsync(r); break; } }""",
        ["conditional expression by property"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; var p = r.SystemPrompt is null ? null : await client.CreatePersonaAsync(r); }""",
        ["validator result"] = """async Task M(Func<CreatePersonaRequest, bool> valid) { var r = new CreatePersonaRequest { PersonaName = "a" }; if (valid(r)) await client.CreatePersonaAsync(r); }""",
        ["try validate"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; if (!IsValid(r)) return; await client.CreatePersonaAsync(r); } static bool IsValid(CreatePersonaRequest r) { try { r.Validate(); return true; } catch { return false; } }""",
        ["helper validate with catch"] = """async Task M() { var r = new CreatePersonaRequest { PersonaName = "a" }; if (Errors(r).Any()) return; await client.CreatePersonaAsync(r); } static IEnumerable<string> Errors(CreatePersonaRequest r) { if (r.SystemPrompt == null) yield return "x"; }""",
    };

    private static readonly FormCode Code = new(
        [.. Forms.Keys], form => FormCode.ClassOf("Form", Forms[form].Replace("CLASS", "Form", StringComparison.Ordinal)));

    public static TheoryData<string> Names => [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Nothing_is_reported(string form) => Code.VerifyAsync(form, ids: []);
}
