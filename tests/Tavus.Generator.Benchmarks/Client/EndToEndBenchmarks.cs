using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>A whole call, from the request object to the answer's, but for the network.</summary>
[MemoryDiagnoser, MedianColumn]
public class EndToEndBenchmarks
{
    private Baseline.PersonaClient _baselineClient = null!;
    private Baseline.CreatePersonaRequest _baseline = null!;
    private TavusClient _generatedClient = null!;
    private CreatePersonaRequest _generated = null!;

    [ParamsAllValues]
    public Body Body { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _baselineClient = new Baseline.PersonaClient(new HttpClient(new AnsweringHandler(Stream.Null)), PersonaTexts.ApiKey);
        _baseline = Body == Body.Full ? Baseline.PersonaBodies.Full() : Baseline.PersonaBodies.Minimal();
        _generatedClient = new TavusClient(PersonaTexts.ApiKey, new HttpClient(new AnsweringHandler(Stream.Null)));
        _generated = Body == Body.Full ? GeneratedBodies.Full() : GeneratedBodies.Minimal();
    }

    [Benchmark(Baseline = true)]
    public Task<Baseline.CreatePersonaResponse> ByHand() => _baselineClient.CreatePersonaAsync(_baseline);

    [Benchmark]
    public Task<CreatePersonaResponse> Generated() => _generatedClient.CreatePersonaAsync(_generated);
}
