using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Tavus.Client.Tests.Http.Faults;

namespace Tavus.Client.Tests.Http.Secrets;

/// <summary>Exceptions end up in logs: they do not show the key, even where the server sends it back.</summary>
public sealed class EchoTests
{
    private static readonly Dictionary<string, byte[]> Responses = Echoes.Of(Canary.Echoed.Text).ToDictionary(echo => echo.Name, echo => echo.Response);

    public static TheoryData<string> Names => new(Responses.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_key_that_comes_back_is_hidden(string name)
    {
        await using ScriptedServer server = ScriptedServer.Start(Script.Raw(Responses[name]));
        var client = new TavusClient(new TavusClientOptions { ApiKey = Canary.Echoed.Text, BaseAddress = server.Address });

        TavusApiException exception = await Assert.ThrowsAnyAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));

        var sinks = new Sinks();
        sinks.Add(exception);
        Assert.All(Sinks.Names, sink => Assert.DoesNotContain(Canary.Echoed.Core, string.Concat(sinks[sink])));
    }
}
