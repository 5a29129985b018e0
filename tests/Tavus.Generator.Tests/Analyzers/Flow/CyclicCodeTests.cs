using System.Linq;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>
/// Lists that contain themselves, and methods that call each other, also in code that does not compile yet: the analysis ends.
/// </summary>
public sealed class CyclicCodeTests
{
    [Theory]
    [InlineData("a field", "static readonly List<CreatePersonaRequest> All = [new() { PersonaName = text }, .. All];")]
    [InlineData("two fields", "static readonly List<CreatePersonaRequest> All = [new() { PersonaName = text }, .. B], B = [.. All];")]
    [InlineData("properties", "List<CreatePersonaRequest> All => [new() { PersonaName = text }, .. B]; List<CreatePersonaRequest> B => [.. All];")]
    [InlineData("methods", "List<CreatePersonaRequest> All => B(9); List<CreatePersonaRequest> B(int n) { return [new() { PersonaName = text }, .. D(n)]; } List<CreatePersonaRequest> D(int n) { if (n == 0) throw new Exception(); return [.. B(n - 1)]; }")]
    [InlineData("a local", "List<CreatePersonaRequest> All = []; void Fill() { List<CreatePersonaRequest> a = [new() { PersonaName = text }, .. a]; foreach (var r in a) All.Add(r); }")]
    [InlineData("a copy", "List<CreatePersonaRequest> All = []; void Fill() { List<CreatePersonaRequest> a = a.ToList(); a.Add(new() { PersonaName = text }); foreach (var r in a) All.Add(r); }")]
    public Task Lists(string form, string members)
    {
        _ = form;
        return BundledVerifier.AnalyzeUnfinishedAsync($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Tavus;

            class C(ITavusClient client)
            {
                static readonly string text = Environment.MachineName;
                {{members}}
                async Task M() { foreach (var r in All) await client.CreatePersonaAsync(r); }
            }
            """);
    }

    [Fact(Timeout = 60_000)]
    public Task Methods_that_pass_the_client_to_each_other()
    {
        string calls = string.Concat(Enumerable.Range(0, 250).Select(i => $"await N(c, {i}); "));
        return BundledVerifier.VerifyAsync(
            $$"""
            using System.Threading.Tasks;
            using Tavus;

            class C
            {
                async Task N(ITavusClient c, int n) { {{calls}} await c.CreatePersonaAsync([|new CreatePersonaRequest()|]); }
            }
            """,
            "TAVUS101");
    }

    [Fact(Timeout = 60_000)]
    public Task Methods_that_only_read_and_call_each_other()
    {
        static string Repeat(string call) => string.Concat(Enumerable.Repeat(call, 90));
        return BundledVerifier.VerifyAsync(
            $$"""
            using System;
            using System.Threading.Tasks;
            using Tavus;

            class C
            {
                async Task M(ITavusClient c) { var r = [|new CreatePersonaRequest()|]; {{Repeat("A(r); ")}} await c.CreatePersonaAsync(r); }
                void A(CreatePersonaRequest r) { {{Repeat("B(r); ")}} }
                void B(CreatePersonaRequest r) { {{Repeat("D(r); ")}} }
                void D(CreatePersonaRequest r) { {{Repeat("Console.WriteLine(r); ")}} }
            }
            """,
            "TAVUS101");
    }
}
