using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>Responses that are not HTTP, or end before the status. The request may have been processed.</summary>
internal static class ProtocolFaults
{
    private static readonly string Ok = $"Content-Length: {Calls.Persona.Length}\r\n\r\n{Calls.Persona}";

    public static IEnumerable<(string Name, Fault Fault)> All =>
    [
        ("no HTTP", new(Script.Raw("SSH-2.0-OpenSSH_9.6\r\n"), 0, true)),
        ("bytes without sense", new(Script.Raw([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x16, 0x0A, 0x0D, 0x0A]), 0, true)),
        ("a body without headers", new(Script.Raw(Calls.Persona), 0, true)),
        ("empty lines", new(Script.Raw("\r\n\r\n\r\n"), 0, true)),
        ("a status line without a status", new(Script.Raw($"HTTP/1.1\r\n{Ok}"), 0, true)),
        ("a status that is no number", new(Script.Raw($"HTTP/1.1 OK 200\r\n{Ok}"), 0, true)),
        ("a status of two digits", new(Script.Raw($"HTTP/1.1 20 OK\r\n{Ok}"), 0, true)),
        ("a status of four digits", new(Script.Raw($"HTTP/1.1 2000 OK\r\n{Ok}"), 0, true)),
        ("a negative status", new(Script.Raw($"HTTP/1.1 -20 OK\r\n{Ok}"), 0, true)),
        ("an unknown version", new(Script.Raw($"HTTP/7.3 200 OK\r\n{Ok}"), 0, true)),
        ("a header without a colon", new(Script.Raw($"HTTP/1.1 200 OK\r\nWhat is this\r\n{Ok}"), 0, true)),
        ("a header without a name", new(Script.Raw($"HTTP/1.1 200 OK\r\n: value\r\n{Ok}"), 0, true)),
        ("headers that break off", new(Script.Raw("HTTP/1.1 200 OK\r\nContent-Le"), 0, true)),
        ("a status line that breaks off", new(Script.Raw("HTTP/1."), 0, true)),
        ("headers that are too long", new(Script.Raw($"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 100_000)}\r\n{Ok}"), 0, true)),
        ("headers that do not end", new(Script.Raw($"HTTP/1.1 200 OK\r\n{string.Concat(Enumerable.Repeat("X-More: x\r\n", 20_000))}"), 0, true)),
        ("a status line that does not end", new(Script.Raw($"HTTP/1.1 200 {new string('x', 200_000)}"), 0, true)),
        ("100, and then nothing", new(Script.Raw("HTTP/1.1 100 Continue\r\n\r\n"), 0, true)),
        ("102, and then nothing", new(Script.Raw("HTTP/1.1 102 Processing\r\n\r\n"), 0, true)),
        ("101, to another protocol", new(Script.Raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"), 101, true)),
        ("100, and then 500", new(Script.Raw([.. "HTTP/1.1 100 Continue\r\n\r\n"u8], Script.Text(500, "{}")), 500, true) { Body = "{}" }),
        ("103, and then 401", new(Script.Raw([.. "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"u8], Script.Text(401, """{"message":"no"}""")), 401, false)
            { Exception = typeof(TavusApiException<TavusError>), Body = "{", Message = "no" }),
        ("HTTP/1.0 500", new(Script.Raw("HTTP/1.0 500 Oops\r\n\r\noops"), 500, true) { Body = "oops" }),
        ("503 with Connection: close", new(Script.Response(503, "", "Connection: close", "Retry-After: 1"), 503, true) { RetryAfter = TimeSpan.FromSeconds(1) }),
        ("two responses with other lengths in one", new(Script.Raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 4\r\n\r\n[][]"), 200, true) { Body = null }),
    ];
}
