using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using Tavus.Client.Tests.Http.Faults;

namespace Tavus.Client.Tests.Http.Secrets;

/// <summary>Responses of servers that contain secrets.</summary>
internal static class Echoes
{
    private const string Text = "Content-Type: text/plain";

    /// <summary>Responses without secrets, so that any secret comes from the client.</summary>
    public static IReadOnlyList<byte[]> Harmless =>
    [
        Script.Text(200, Calls.Persona),
        Script.Text(200, "{"),
        Script.Text(200, "<html>"),
        Script.Text(204),
        Script.Text(302, "", "Location: /elsewhere"),
        Script.Text(400, """{"error":"no"}"""),
        Script.Text(401, """{"message":"no"}"""),
        Script.Text(500, "oops", Text, "X-Request-Id: r-1"),
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(),
        "HTTP/1.1 what\r\n\r\n"u8.ToArray(),
        [],
    ];

    /// <summary>Responses that contain the key unchanged. None that is not HTTP: .NET's own events quote such bytes, whatever a client does.</summary>
    public static IEnumerable<byte[]> Plain(string key) =>
        [.. InBodies(key).Select(echo => echo.Response), .. InHeaders(key).Select(echo => echo.Response)];

    /// <summary>Responses that contain the key, each in another location or form.</summary>
    public static IEnumerable<(string Name, byte[] Response)> Of(string key) =>
    [
        .. from form in Forms(key) from echo in InBodies(form.Shown) select ($"{echo.Name}, {form.Name}", echo.Response),
        .. InHeaders(key),
        ("Location, in a URL", Script.Text(302, "", "Location: https://login.invalid/?key=" + Uri.EscapeDataString(key))),
        ("no status line", Raw($"HTTP/1.1 {key}\r\n\r\n")),
        ("no header", Raw($"HTTP/1.1 200 OK\r\n{key}\r\n\r\n")),
        ("no chunk", Raw($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{key}\r\n")),
    ];

    private static IEnumerable<(string Name, byte[] Response)> InBodies(string shown) =>
    [
        ("400", Script.Text(400, $$"""{"error":"Bad key {{shown}}."}""")),
        ("401", Script.Text(401, $$"""{"message":"Bad key {{shown}}.","key":"{{shown}}"}""")),
        ("422, nested", Script.Text(422, $$$"""{"error":{"detail":"Bad key {{{shown}}}"}}""")),
        ("500, in text", Script.Text(500, $"x-api-key: {shown}\r\n{shown}", Text)),
        ("500, just before the cut", Script.Text(500, new string('-', 4096 - shown.Length) + shown + "---", Text)),
        ("500, across the cut", Script.Text(500, new string('-', 4096 - shown.Length + 1) + shown, Text)),
        ("500, broken off", Raw($"HTTP/1.1 500 Oops\r\nContent-Length: 1000\r\n\r\n{shown}")),
        ("200, in an array", Script.Text(200, $"[\"{shown}\"]")),
        ("200, as a name in malformed JSON", Script.Text(200, $"{{\"{shown}\":{{\"a\":?}}}}")),
        ("200, as a value in malformed JSON", Script.Text(200, "{\"a\":" + shown)),
    ];

    private static IEnumerable<(string Name, byte[] Response)> InHeaders(string key) =>
    [
        ("request id", Script.Text(403, "{}", "X-Request-Id: " + key)),
        ("Location", Script.Text(302, "", "Location: https://login.invalid/?key=" + key)),
        ("reason", Raw($"HTTP/1.1 500 {key}\r\nContent-Length: 0\r\n\r\n")),
        ("Retry-After", Script.Text(429, "", "Retry-After: " + key)),
        ("media type", Script.Text(200, "[]", "Content-Type: " + key)),
        ("charset", Script.Text(500, "oops", "Content-Type: text/plain; charset=" + key)),
    ];

    private static IEnumerable<(string Name, string Shown)> Forms(string key) =>
    [
        ("as it is", key),
        ("as .NET writes JSON", JsonEncodedText.Encode(key).ToString()),
        ("as JSON in JSON", JsonEncodedText.Encode(JsonEncodedText.Encode(key).ToString()).ToString()),
        ("as a URL in HTML", WebUtility.HtmlEncode(Uri.EscapeDataString(key))),
        ("with escaped slashes", key.Replace("/", "\\/", StringComparison.Ordinal)),
        ("in a URL", Uri.EscapeDataString(key)),
        ("in a URL, in lower case", Uri.EscapeDataString(key).ToLowerInvariant()),
        ("in a form", WebUtility.UrlEncode(key)),
        ("in HTML", WebUtility.HtmlEncode(key)),
        ("in HTML, with all signs escaped", string.Concat(key.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign.ToString() : $"&#x{(int)sign:X};"))),
    ];

    private static byte[] Raw(string text) => Encoding.UTF8.GetBytes(text);
}
