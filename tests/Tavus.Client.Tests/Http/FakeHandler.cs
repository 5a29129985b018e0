using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http;

/// <summary>Responds at once, without a network.</summary>
internal sealed class FakeHandler(Func<HttpRequestMessage, HttpResponseMessage> response) : HttpMessageHandler
{
    public bool IsDisposed { get; private set; }

    public static HttpResponseMessage Persona() => new() { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Calls.Persona)) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(response(request));

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
