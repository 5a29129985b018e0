using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>Well-formed responses that are errors.</summary>
internal static class StatusFaults
{
    private const string Html = "<html><body><h1>Oops</h1></body></html>";
    private const string Text = "Content-Type: text/html";

    private static readonly string Tomorrow = DateTimeOffset.UtcNow.AddDays(1).ToString("R", CultureInfo.InvariantCulture);

    public static IEnumerable<(string Name, Fault Fault)> All =>
    [
        ("300 with a list of choices", new(Script.Response(300, "[]"), 300, true) { Body = "[]", Message = "300 (" + HttpStatusCode.Ambiguous + ")." }),
        ("300 with the body of a success", new(Script.Response(300, Calls.Persona), 300, true) { Body = "{", Message = "300 (" + HttpStatusCode.Ambiguous + ")." }),
        ("301 without Location", new(Script.Response(301), 301, true)),
        ("302 to a relative Location", new(Script.Response(302, "", "Location: /login?next=%2F"), 302, true) { Location = "/login?next=%2F" }),
        ("303 to the same path", new(Script.Response(303, "", "Location: personas"), 303, true) { Location = "personas" }),
        ("304", new(Script.Response(304), 304, true)),
        ("307 to a Location that is none", new(Script.Response(307, "", "Location: http://["), 307, true)),
        ("308 with a body", new(Script.Response(308, Html, Text, "Location: /"), 308, true) { Body = Html, Location = "/" }),
        ("400 as declared", new(Script.Response(400, """{"error":"Invalid replica_uuid"}""", "X-Request-Id: r-1"), 400, false)
            { Exception = typeof(TavusApiException<TavusError>), Body = """{"error":"Invalid replica_uuid"}""", Message = "Invalid replica_uuid", RequestId = "r-1" }),
        ("400 with other members", new(Script.Response(400, """{"message":"no","code":[1]}"""), 400, false)
            { Exception = typeof(TavusApiException<TavusError>), Body = """{"message":"no","code":[1]}""", Message = "no" }),
        ("400 with a member of another type", new(Script.Response(400, """{"error":{"message":"nested"}}"""), 400, false)
            { Exception = typeof(TavusApiException<TavusError>), Body = "{", Message = "nested" }),
        ("400 with an array", new(Script.Response(400, """["no"]"""), 400, false) { Body = """["no"]""" }),
        ("400 in HTML", new(Script.Response(400, Html, Text), 400, false) { Body = Html }),
        ("400 that is empty", new(Script.Response(400), 400, false)),
        ("400 with a body of more than 1 MiB", new(Script.Response(400, $$"""{"pad":"{{new string('x', 1100 * 1024)}}","error":"no"}"""), 400, false)
            { Body = """{"pad":"xxx""" }),
        ("401 as declared", new(Script.Response(401, """{"message":"Invalid access token"}""", "WWW-Authenticate: Basic realm=\"x\""), 401, false)
            { Exception = typeof(TavusApiException<TavusError>), Body = """{"message":""", Message = "Invalid access token" }),
        ("401 with a broken body", new(Script.Response(401, """{"message":"""), 401, false) { Body = """{"message":""" }),
        ("402", new(Script.Response(402, """{"error":"Out of credit"}"""), 402, false) { Body = "{", Message = "Out of credit" }),
        ("403", new(Script.Response(403, """{"detail":"Forbidden"}"""), 403, false) { Body = "{", Message = "Forbidden" }),
        ("404 in HTML", new(Script.Response(404, Html, Text), 404, false) { Body = Html }),
        ("405", new(Script.Response(405, "", "Allow: GET"), 405, false)),
        ("407 without a proxy", new(Script.Response(407, "", "Proxy-Authenticate: Basic realm=\"x\""), 407, false)),
        ("408", new(Script.Response(408, "", "Connection: close"), 408, true)),
        ("409", new(Script.Response(409, """{"error":"exists"}"""), 409, false) { Body = "{", Message = "exists" }),
        ("413", new(Script.Response(413, "too large", "Content-Type: text/plain"), 413, false) { Body = "too large" }),
        ("422 with an error deep in it", new(Script.Response(422, """{"error":{"error":{"message":"deep"}}}"""), 422, false) { Body = "{", Message = "deep" }),
        ("422 with deep details", new(Script.Response(422, $$"""{"error":"shallow","details":{{new string('[', 100)}}{{new string(']', 100)}}}"""), 422, false)
            { Body = """{"error":"shallow",""", Message = "shallow" }),
        ("429 without Retry-After", new(Script.Response(429), 429, false) { Message = "429" }),
        ("429 with seconds", Wait("30", TimeSpan.FromSeconds(30))),
        ("429 with no seconds", Wait("0", TimeSpan.Zero)),
        ("429 with huge seconds", Wait("2147483647", TimeSpan.FromSeconds(int.MaxValue))),
        ("429 with too many seconds", Wait("2147483648", null)),
        ("429 with negative seconds", Wait("-1", null)),
        ("429 with fractions of seconds", Wait("1.5", null)),
        ("429 with garbage", Wait("in a while", null)),
        ("429 with an empty Retry-After", Wait("", null)),
        ("429 with a date", Wait(Tomorrow, TimeSpan.FromDays(1)) with { IsRetryAfterDate = true }),
        ("429 with a date that is over", Wait("Sun, 06 Nov 1994 08:49:37 GMT", TimeSpan.Zero)),
        ("429 with an old form of date", Wait("Sunday, 06-Nov-94 08:49:37 GMT", TimeSpan.Zero)),
        ("429 with a date that is none", Wait("Sun, 31 Feb 2094 08:49:37 GMT", null)),
        ("500", new(Script.Response(500, """{"error":"boom"}""", "x-request-id: r-2"), 500, true) { Body = "{", Message = "boom", RequestId = "r-2" }),
        ("500 with a long body", new(Script.Response(500, new string('x', 100_000), "Content-Type: text/plain"), 500, true) { Body = new string('x', 4096) }),
        ("500 with bytes that are no text", new(Script.Response(500, [0xFF, 0xFE, 0x00, 0x41], "Content-Type: text/plain"), 500, true) { Body = "\uFFFD\uFFFD\0A" }),
        ("501", new(Script.Response(501), 501, true)),
        ("502 in HTML", new(Script.Response(502, Html, Text), 502, true) { Body = Html, Message = "502" }),
        ("503 with Retry-After", new(Script.Response(503, "", "Retry-After: 5"), 503, true) { RetryAfter = TimeSpan.FromSeconds(5) }),
        ("504", new(Script.Response(504, "timeout", "Content-Type: text/plain"), 504, true) { Body = "timeout" }),
        ("599", new(Script.Response(599), 599, true) { Message = "599" }),
        ("600", new(Script.Response(600), 600, true) { Message = "600" }),
        ("999", new(Script.Response(999, "{}"), 999, true) { Body = "{}", Message = "999" }),
    ];

    private static Fault Wait(string retryAfter, TimeSpan? expected) =>
        new(Script.Response(429, "{}", "Retry-After: " + retryAfter), 429, false) { Body = "{}", RetryAfter = expected };
}
