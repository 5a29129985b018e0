using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>A whole call, from the request object to the response object, without the network.</summary>
[MemoryDiagnoser, MedianColumn]
public class EndToEndBenchmarks
{
    private Baseline.PersonaClient _byHandClient = null!;
    private Baseline.CreatePersonaRequest _byHand = null!;
    private Baseline.Lossy.PersonaClient _lossyClient = null!;
    private Baseline.Lossy.CreatePersonaRequest _lossy = null!;
    private readonly BareCall _bareCall = new();
    private TavusClient _generatedClient = null!;
    private CreatePersonaRequest _generated = null!;

    [ParamsAllValues]
    public Body Body { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _byHandClient = new Baseline.PersonaClient(new HttpClient(new RespondingHandler(Stream.Null)), PersonaTexts.ApiKey);
        _byHand = Body == Body.Full ? Baseline.PersonaBodies.Full() : Baseline.PersonaBodies.Minimal();
        _lossyClient = new Baseline.Lossy.PersonaClient(new HttpClient(new RespondingHandler(Stream.Null)), PersonaTexts.ApiKey);
        _lossy = Body == Body.Full ? Baseline.Lossy.PersonaBodies.Full() : Baseline.Lossy.PersonaBodies.Minimal();
        _generatedClient = new TavusClient(PersonaTexts.ApiKey, new HttpClient(new RespondingHandler(Stream.Null)));
        _generated = Body == Body.Full ? GeneratedBodies.Full() : GeneratedBodies.Minimal();
    }

    [Benchmark(Baseline = true)]
    public Task<Baseline.CreatePersonaResponse> ByHand() => _byHandClient.CreatePersonaAsync(_byHand);

    [Benchmark]
    public Task<Baseline.Lossy.CreatePersonaResponse> ByHandLossy() => _lossyClient.CreatePersonaAsync(_lossy);

    [Benchmark]
    public Task<CreatePersonaResponse> Bare() => _bareCall.CreatePersonaAsync(_generated);

    [Benchmark]
    public Task<CreatePersonaResponse> Generated() => _generatedClient.CreatePersonaAsync(_generated);
}
