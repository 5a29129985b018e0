using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Witness.Tests.Calls;

/// <summary>Records requests, and sends one response to all of them.</summary>
internal sealed class RecordingServer : HttpMessageHandler
{
    public SampleResponse Response { get; set; } = SampleResponse.Empty(200);

    public RecordedRequest? Request { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = new RecordedRequest(request);
        var response = new HttpResponseMessage((HttpStatusCode)Response.Status)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Response.Body)),
        };
        if (Response.MediaType is not null)
            response.Content.Headers.TryAddWithoutValidation("Content-Type", Response.MediaType);

        return Task.FromResult(response);
    }
}
