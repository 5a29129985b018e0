using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>What an experienced developer writes by hand for one operation: the address made once, the key set once, no reflection.</summary>
public sealed class PersonaClient
{
    private readonly HttpClient _http;
    private readonly Uri _personas;

    public PersonaClient(HttpClient http, string apiKey, Uri? baseAddress = null)
    {
        _http = http;
        _http.DefaultRequestHeaders.Add("x-api-key", apiKey);
        _personas = new Uri(baseAddress ?? new Uri("https://tavusapi.com"), "/v2/personas");
    }

    public async Task<CreatePersonaResponse> CreatePersonaAsync(CreatePersonaRequest request, CancellationToken cancellationToken = default)
    {
        using HttpResponseMessage response = await _http
            .PostAsJsonAsync(_personas, request, PersonaJson.Default.CreatePersonaRequest, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            string body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            throw new HttpRequestException($"The API returned {(int)response.StatusCode}: {body}", null, response.StatusCode);
        }

        return await response.Content
            .ReadFromJsonAsync(PersonaJson.Default.CreatePersonaResponse, cancellationToken).ConfigureAwait(false)
            ?? throw new JsonException("The API returned null.");
    }
}
