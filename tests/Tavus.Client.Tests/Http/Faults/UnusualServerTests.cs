using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>Servers that are unusual, but right: no reason to fail.</summary>
public sealed class UnusualServerTests
{
    private static readonly string Length = $"Content-Length: {Calls.Persona.Length}\r\n";

    [Theory]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n{length}\r\n{persona}")]
    [InlineData("HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 201 Created\r\n{length}\r\n{persona}")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n{persona}")]
    [InlineData("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n{length}\r\n{persona}")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{persona}")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n{length}\r\n{persona}")]
    [InlineData("HTTP/1.1 200\r\n{length}\r\n{persona}")]
    [InlineData("HTTP/1.1 200 OK\n{length}\n{persona}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: no media type\r\n{length}\r\n{persona}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=latin-9000\r\n{length}\r\n{persona}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{length}\r\n{persona}")]
    [InlineData("HTTP/1.1 200 OK\r\n{length}\r\n{persona}more than the length says")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\n{\"per\r\n15\r\nsona_id\":\"p5317866\"}\n\r\n0\r\nX-Trailer: 1\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\n{length}\r\n{persona}")]
    [InlineData("HTTP/1.1 299 Whatever\r\nRetry-After: soon\r\nLocation: http://[\r\n{length}\r\n{persona}")]
    public async Task A_persona_is_read(string response) => await AssertReadAsync(Script.Raw(response.Replace("{length}", Length).Replace("{persona}", Calls.Persona)));

    [Fact]
    public async Task A_byte_order_mark_before_the_object_is_no_fault() =>
        await AssertReadAsync(Script.Response(200, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Calls.Persona)]));

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_no_fault() =>
        await AssertReadAsync(Script.Response(200, [.. "{\"persona_id\":\"p5317866\",\"persona_name\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Fact]
    public async Task Half_a_surrogate_pair_is_no_fault() =>
        await AssertReadAsync(Script.Response(200, [.. """{"persona_id":"p5317866","persona_name":"\ud800"}"""u8]));

    [Fact]
    public async Task A_response_may_come_byte_by_byte() =>
        await AssertReadAsync(Script.Raw(Script.Text(200, Calls.Persona).Select(value => new[] { value }).ToArray()));

    private static async Task AssertReadAsync(Func<ScriptedConnection, Task> script)
    {
        await using ScriptedServer server = ScriptedServer.Start(script);

        CreatePersonaResponse persona = await Calls.CreateAsync(server.Address);

        Assert.Equal("p5317866", persona.PersonaId);
        Assert.Equal(1, server.Requests);
    }
}
