using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>A request body to a text.</summary>
[MemoryDiagnoser, MedianColumn]
public class SerialiseBenchmarks
{
    private Baseline.CreatePersonaRequest _baseline = null!;
    private CreatePersonaRequest _generated = null!;

    [ParamsAllValues]
    public Body Body { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _baseline = Body == Body.Full ? Baseline.PersonaBodies.Full() : Baseline.PersonaBodies.Minimal();
        _generated = Body == Body.Full ? GeneratedBodies.Full() : GeneratedBodies.Minimal();
    }

    [Benchmark(Baseline = true)]
    public string ByHand() => JsonSerializer.Serialize(_baseline, Baseline.PersonaJson.Default.CreatePersonaRequest);

    [Benchmark]
    public string Generated() => _generated.ToJson();
}
