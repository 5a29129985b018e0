using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>A request body from a text, and from UTF-8 bytes.</summary>
[MemoryDiagnoser, MedianColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams), CategoriesColumn]
public class DeserialiseBenchmarks
{
    private string _text = "";
    private byte[] _bytes = [];

    [ParamsAllValues]
    public Body Body { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Baseline.CreatePersonaRequest body = Body == Body.Full ? Baseline.PersonaBodies.Full() : Baseline.PersonaBodies.Minimal();
        _text = JsonSerializer.Serialize(body, Baseline.PersonaJson.Default.CreatePersonaRequest);
        _bytes = Encoding.UTF8.GetBytes(_text);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("text")]
    public Baseline.CreatePersonaRequest? ByHandFromText() => JsonSerializer.Deserialize(_text, Baseline.PersonaJson.Default.CreatePersonaRequest);

    [Benchmark, BenchmarkCategory("text")]
    public Baseline.Lossy.CreatePersonaRequest? ByHandLossyFromText() =>
        JsonSerializer.Deserialize(_text, Baseline.Lossy.LossyPersonaJson.Default.CreatePersonaRequest);

    [Benchmark, BenchmarkCategory("text")]
    public CreatePersonaRequest GeneratedFromText() => CreatePersonaRequest.FromJson(_text);

    [Benchmark(Baseline = true), BenchmarkCategory("bytes")]
    public Baseline.CreatePersonaRequest? ByHandFromBytes() => JsonSerializer.Deserialize(_bytes, Baseline.PersonaJson.Default.CreatePersonaRequest);

    [Benchmark, BenchmarkCategory("bytes")]
    public Baseline.Lossy.CreatePersonaRequest? ByHandLossyFromBytes() =>
        JsonSerializer.Deserialize(_bytes, Baseline.Lossy.LossyPersonaJson.Default.CreatePersonaRequest);

    [Benchmark, BenchmarkCategory("bytes")]
    public CreatePersonaRequest GeneratedFromBytes() => CreatePersonaRequest.FromJson(_bytes);
}
