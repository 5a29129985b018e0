using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>Bodies that do not match the document, or are incomplete. The received part is reported.</summary>
internal static class BodyFaults
{
    private const string Html = "<html><body>Sign in to this network</body></html>";
    private const string Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-Request-Id: r-3\r\n\r\n";

    private static readonly string Half = Calls.Persona[..20];
    private static readonly string HalfChunk = $"14\r\n{Half}\r\n";

    public static IEnumerable<(string Name, Fault Fault)> All =>
    [
        ("200 that is empty", new(Script.Response(200), 200, true) { Message = "empty" }),
        ("200 in HTML", new(Script.Response(200, Html, "Content-Type: text/html"), 200, true) { Body = Html, Message = "200" }),
        ("200 in HTML, labelled as JSON", new(Script.Response(200, Html), 200, true) { Body = Html }),
        ("200 with an array", new(Script.Response(200, $"[{Calls.Persona}]"), 200, true) { Body = "[{" }),
        ("200 with null", new(Script.Response(200, "null"), 200, true) { Body = "null" }),
        ("200 with a text", new(Script.Response(200, "\"p5317866\""), 200, true) { Body = "\"p5" }),
        ("200 with something behind the object", new(Script.Response(200, Calls.Persona + "x"), 200, true) { Body = Calls.Persona + "x" }),
        ("200 with half an object", new(Script.Response(200, Half), 200, true) { Body = Half }),
        ("200 with JSON that is too deep", new(Script.Response(200, Deep(600)), 200, true) { Body = """{"a":{"a":{"a":""" }),
        ("200 with JSON that would overflow a stack", new(Script.Response(200, Deep(200_000)), 200, true) { Body = """{"a":{"a":{"a":""" }),
        ("400 with JSON that would overflow a stack", new(Script.Response(400, Deep(200_000)), 400, false) { Body = """{"a":{"a":{"a":""" }),
        ("400 with invalid UTF-8", new(Script.Response(400, [.. "{\"error\":\""u8, 0xFF, .. "\"}"u8]), 400, false) { Exception = typeof(TavusApiException<TavusError>), Body = "{\"error\":\"\uFFFD\"}" }),
        ("200 in gzip", new(Script.Response(200, Gzip(Calls.Persona), "Content-Encoding: gzip"), 200, true) { Body = null, Message = "200" }),
        ("200 that is gzip by its label only", new(Script.Response(200, Half, "Content-Encoding: gzip"), 200, true) { Body = Half }),
        ("201 without a body", new(Script.Response(201, "", "Location: /v2/personas/p1"), 201, true) { Location = "/v2/personas/p1" }),
        ("204", new(Script.Response(204, "", "X-Request-Id: r-4"), 204, true) { RequestId = "r-4", Message = "empty" }),
        ("205", new(Script.Response(205), 205, true)),
        ("206 with half an object", new(Script.Response(206, Half, "Content-Range: bytes 0-19/100"), 206, true) { Body = Half }),

        ("200 that is shorter than its length", new(Script.Raw($"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nX-Request-Id: r-5\r\n\r\n{Half}"), 200, true) { Body = Half, RequestId = "r-5" }),
        ("200 whose length is too short", new(Script.Raw($"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{Calls.Persona}"), 200, true) { Body = Half }),
        ("200 without a length that breaks off", new(Script.Raw($"HTTP/1.1 200 OK\r\n\r\n{Half}"), 200, true) { Body = Half }),
        ("HTTP/1.0 200 that breaks off", new(Script.Raw($"HTTP/1.0 200 OK\r\n\r\n{Half}"), 200, true) { Body = Half }),
        ("200 in chunks that break off", new(Script.Raw(Chunked + HalfChunk), 200, true) { Body = Half, RequestId = "r-3" }),
        ("200 that breaks off within a chunk", new(Script.Raw(Chunked + $"50\r\n{Half}"), 200, true) { Body = Half, RequestId = "r-3" }),
        ("200 that breaks off before the first chunk", new(Script.Raw(Chunked), 200, true) { RequestId = "r-3" }),
        // .NET does not return the data before a bad chunk.
        ("200 with a bad chunk", new(Script.Raw(Chunked + HalfChunk + "zz\r\n"), 200, true) { RequestId = "r-3" }),
        ("200 with an endless size of a chunk", new(Script.Raw(Chunked + HalfChunk + "FFFFFFFFFFFFFFFFFF\r\n"), 200, true) { RequestId = "r-3" }),
        ("400 that breaks off", new(Script.Raw("HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{\"error\":\"no"), 400, false) { Body = "{\"error\":\"no" }),
        ("429 that breaks off", new(Script.Raw("HTTP/1.1 429 Slow down\r\nContent-Length: 100\r\nRetry-After: 7\r\n\r\n{"), 429, false)
            { Body = "{", RetryAfter = TimeSpan.FromSeconds(7) }),
        ("500 that breaks off", new(Script.Raw($"HTTP/1.1 500 Oops\r\nContent-Length: 100\r\nX-Request-Id: r-6\r\n\r\n{Html}"), 500, true) { Body = Html, RequestId = "r-6" }),
        ("200 that is longer than 64 MiB", new(EndlessAsync("200 OK"), 200, true) { Body = new string('x', 4096), RequestId = "r-7", Message = "64 MiB" }),
        ("200 that announces more than 64 MiB", new(Script.Raw($"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n{new string('x', 5000)}"), 200, true)
            { Body = new string('x', 4096), Message = "64 MiB" }),
        ("500 that is longer than 64 MiB", new(EndlessAsync("500 Oops"), 500, true) { Body = new string('x', 4096), RequestId = "r-7" }),
    ];

    private static string Deep(int depth) => new StringBuilder().Insert(0, "{\"a\":", depth).Append('1').Append('}', depth).ToString();

    private static byte[] Gzip(string text)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes(text));

        return stream.ToArray();
    }

    /// <summary>Writes until the client has had enough.</summary>
    private static Func<ScriptedConnection, Task> EndlessAsync(string status) => async connection =>
    {
        byte[] chunk = Encoding.UTF8.GetBytes("100000\r\n" + new string('x', 0x100000) + "\r\n");
        await connection.ReadRequestAsync();
        await connection.WriteAsync($"HTTP/1.1 {status}\r\nTransfer-Encoding: chunked\r\nX-Request-Id: r-7\r\n\r\n");
        while (true)
            await connection.WriteAsync(chunk);
    };
}
