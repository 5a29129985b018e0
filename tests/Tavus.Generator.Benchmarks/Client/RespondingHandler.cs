using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>In place of a network: copies the body to a stream, as a connection does, and gives a prepared response.</summary>
/// <param name="response">Its body; without one, the documented one.</param>
public sealed class RespondingHandler(Stream connection, byte[]? response = null) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly byte[] _response = response ?? PersonaTexts.Response.ToArray();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(connection, cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(_response) { Headers = { ContentType = Json } } };
    }
}
