using System;
using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>.NET would send the key, and with 307 and 308 the body, to the other host.</summary>
public sealed class RedirectFaultTests
{
    public static TheoryData<int, string> Redirects
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (int status in new[] { 301, 302, 303, 307, 308 })
            {
                foreach (string authority in new[] { "http://127.0.0.1", "http://localhost", "//127.0.0.1", "https://127.0.0.1" })
                    data.Add(status, authority + ":{port}/v2/personas");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task Not_one_byte_goes_to_another_host(int status, string form)
    {
        X509Certificate2? certificate = form.StartsWith("https", StringComparison.Ordinal) ? SelfSigned.Certificate : null;
        await using ScriptedServer other = ScriptedServer.Start(Script.Response(200, Calls.Persona), certificate);
        string location = form.Replace("{port}", other.Address.Port.ToString(CultureInfo.InvariantCulture));
        await using ScriptedServer server = ScriptedServer.Start(Script.Response(status, "{}", "Location: " + location));

        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(() => Calls.CreateAsync(server.Address));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(location, exception.Location!.OriginalString);
        Assert.Equal(1, server.Requests);
        Assert.Equal(0, other.Accepted);
    }

    [Fact]
    public async Task A_redirect_without_end_is_one_request()
    {
        await using ScriptedServer server = ScriptedServer.Start(Script.Response(307, "", "Location: /v2/personas"));

        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(() => Calls.CreateAsync(server.Address));

        Assert.Equal("/v2/personas", exception.Location!.OriginalString);
        Assert.Equal(1, server.Requests);
        Assert.Equal(1, server.Accepted);
    }
}
