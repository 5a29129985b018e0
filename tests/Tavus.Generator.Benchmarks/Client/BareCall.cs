using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Tavus.Runtime;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>
/// A lower bound for a call: <c>HttpClient</c> with the headers of the generated client, and its JSON, but no checks, limits or errors.
/// </summary>
public sealed class BareCall
{
    private static readonly Uri Personas = new("https://tavusapi.com/v2/personas");

    private readonly HttpClient _http = new(new RespondingHandler(Stream.Null));

    public async Task<CreatePersonaResponse> CreatePersonaAsync(CreatePersonaRequest body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Personas);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "Tavus.Generator/0.1.0");
        request.Headers.TryAddWithoutValidation("x-api-key", PersonaTexts.ApiKey);
        request.Content = new PooledContent(JsonText.ToBuffer(body, JsonWriter.Model, JsonPurpose.Request));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using HttpResponseMessage response =
            await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        using var received = new PooledBuffer(4096);
        int count;
        while ((count = await stream.ReadAsync(received.Free()).ConfigureAwait(false)) > 0)
            received.Advance(count);

        return JsonText.Read<CreatePersonaResponse>(received.Written, CreatePersonaResponse.ReadJson);
    }
}
