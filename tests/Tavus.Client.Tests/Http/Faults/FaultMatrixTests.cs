using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>Whatever a server does: the documented exception, and no second request.</summary>
public sealed class FaultMatrixTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, Fault> Faults =
        new[] { StatusFaults.All, BodyFaults.All, ProtocolFaults.All, ConnectionFaults.All }.SelectMany(faults => faults).ToDictionary(row => row.Name, row => row.Fault);

    public static TheoryData<string> Names => new(Faults.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_fails_as_documented(string name)
    {
        Fault fault = Faults[name];
        bool isTls = fault.Transport is Transport.SelfSigned or Transport.PlainToTls;
        await using ScriptedServer server = ScriptedServer.Start(fault.Script, isTls ? SelfSigned.Certificate : null);

        Exception exception = await CallAsync(fault, server);

        AssertDocumented(fault, Assert.IsAssignableFrom<TavusApiException>(exception));
        Assert.DoesNotContain(Calls.Key, exception.ToString());
        Assert.Empty(exception.Data);
        Assert.InRange(server.Requests, 0, 1);
        Assert.Equal(1, server.Accepted);
    }

    private static async Task<Exception> CallAsync(Fault fault, ScriptedServer server)
    {
        string scheme = fault.Transport is Transport.SelfSigned or Transport.TlsToPlain ? "https" : "http";
        CreatePersonaRequest request = Calls.Request;
        if (fault.IsLarge)
            request.SystemPrompt = new string('x', 16_000_000);

        using HttpClient? http = fault.WaitsForHeaders ? new HttpClient(new HeadersHandler(server)) : null;
        TavusClient client = Calls.Client(new UriBuilder(server.Address) { Scheme = scheme }.Uri, http);
        return (await Record.ExceptionAsync(() => client.CreatePersonaAsync(request).WaitAsync(Guard)))!;
    }

    private static void AssertDocumented(Fault fault, TavusApiException exception)
    {
        Assert.Equal(fault.Exception, exception.GetType());
        Assert.Equal((HttpStatusCode)fault.Status, exception.StatusCode);
        Assert.Equal(fault.MayHaveBeenProcessed ?? exception.MayHaveBeenProcessed, exception.MayHaveBeenProcessed);
        Assert.Contains(fault.Message, exception.Message);
        Assert.Equal(fault.RequestId, exception.RequestId);
        Assert.Equal(fault.Location, exception.Location?.OriginalString);
        Assert.InRange(Encoding.UTF8.GetByteCount(exception.ResponseBody ?? ""), 0, 4096);
        if (fault.Body is { Length: > 0 } body)
            Assert.StartsWith(body, exception.ResponseBody);
        else if (fault.Body is not null)
            Assert.Null(exception.ResponseBody);

        if (fault.IsRetryAfterDate)
            Assert.InRange(exception.RetryAfter!.Value, fault.RetryAfter!.Value - TimeSpan.FromHours(1), fault.RetryAfter.Value);
        else
            Assert.Equal(fault.RetryAfter, exception.RetryAfter);
    }

    /// <summary>Notifies the server when the client has the headers of the response.</summary>
    private sealed class HeadersHandler(ScriptedServer server) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            server.Reach();
            return response;
        }
    }
}
