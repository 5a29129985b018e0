using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>In place of a network: copies the body to a stream, as a connection does, and gives the documented answer.</summary>
public sealed class AnsweringHandler(Stream connection) : HttpMessageHandler
{
    private static readonly byte[] Answer = PersonaTexts.Answer.ToArray();
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(connection, cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(Answer) { Headers = { ContentType = Json } } };
    }
}
