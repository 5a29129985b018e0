using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>A request body to a text.</summary>
[MemoryDiagnoser, MedianColumn]
public class SerialiseBenchmarks
{
    private Baseline.CreatePersonaRequest _byHand = null!;
    private Baseline.Lossy.CreatePersonaRequest _lossy = null!;
    private CreatePersonaRequest _generated = null!;

    [ParamsAllValues]
    public Body Body { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _byHand = Body == Body.Full ? Baseline.PersonaBodies.Full() : Baseline.PersonaBodies.Minimal();
        _lossy = Body == Body.Full ? Baseline.Lossy.PersonaBodies.Full() : Baseline.Lossy.PersonaBodies.Minimal();
        _generated = Body == Body.Full ? GeneratedBodies.Full() : GeneratedBodies.Minimal();
    }

    [Benchmark(Baseline = true)]
    public string ByHand() => JsonSerializer.Serialize(_byHand, Baseline.PersonaJson.Default.CreatePersonaRequest);

    [Benchmark]
    public string ByHandLossy() => JsonSerializer.Serialize(_lossy, Baseline.Lossy.LossyPersonaJson.Default.CreatePersonaRequest);

    [Benchmark]
    public string Generated() => _generated.ToJson();
}
