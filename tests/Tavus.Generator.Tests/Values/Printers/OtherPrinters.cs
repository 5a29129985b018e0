using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Tavus.Generator.Tests.Values.Printers;

/// <summary>Printers of UUIDs, bytes, dates and times of day.</summary>
internal static class OtherPrinters
{
    public static IEnumerable<Printer> All { get; } =
    [
        Uuid("Java, JavaScript, Python, PostgreSQL", value => value.ToString("D")),
        Uuid("Swift, SQL Server", value => value.ToString("D").ToUpperInvariant()),
        Uuid("Python hex", value => value.ToString("N")),
        Uuid("Oracle", value => value.ToString("N").ToUpperInvariant()),
        Uuid("Windows registry", value => value.ToString("B").ToUpperInvariant()),
        Bytes("RFC 4648", value => value),
        Bytes("Go RawStdEncoding", value => value.TrimEnd('=')),
        Bytes("Python urlsafe_b64encode", UrlSafe),
        Bytes("Go RawURLEncoding, Node base64url", value => UrlSafe(value).TrimEnd('=')),
        Bytes("Java MIME", value => string.Join("\\r\\n", Lines(value, 76))),
        Bytes("Python encodebytes", value => string.Concat(Lines(value, 76).Select(line => line + "\\n"))),
        Bytes("Ruby encode64", value => string.Concat(Lines(value, 60).Select(line => line + "\\n"))),
        Bytes("PHP json_encode", value => value.Replace("/", "\\/")),
        Bytes("System.Text.Json, default encoder", value => value.Replace("+", "\\u002B")),
        Date("ISO 8601", value => value),
        Date("JavaScript Date at midnight", value => value + "T00:00:00.000Z"),
        Date("Newtonsoft DateTime at midnight", value => value + "T00:00:00"),
        Date("MySQL DATETIME at midnight", value => value + " 00:00:00"),
        Date("Python datetime at midnight", value => value + "T00:00:00+00:00"),
        Time("Python isoformat", 6, time => time.Text("HH:mm:ss") + time.Microseconds),
        Time("Python isoformat, aware", 6, time => time.Text("HH:mm:ss") + time.Microseconds + time.OffsetText(":")),
        Time("Java ISO_LOCAL_TIME", 9, time => time.Text("HH:mm:ss") + time.Trimmed),
        Time("Java ISO_OFFSET_TIME", 9, time => time.Text("HH:mm:ss") + time.Trimmed + time.OffsetOrZ),
        Time("PostgreSQL time", 6, time => time.Text("HH:mm:ss") + time.Trimmed),
        Time("SQL Server time", 7, time => time.Text("HH:mm:ss") + time.Fixed(7)),
    ];

    private static Printer Uuid(string name, Func<Guid, string> print) => new(name, "Uuid", random =>
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        var value = new Guid(bytes);
        return new Printed($"\"{print(value)}\"", value.ToString("D"), $"\"{value:D}\"");
    });

    private static Printer Bytes(string name, Func<string, string> print) => new(name, "Bytes", random =>
    {
        var value = new byte[random.Next(200)];
        random.NextBytes(value);
        string text = Convert.ToBase64String(value);
        return new Printed($"\"{print(text)}\"", Convert.ToHexString(value), $"\"{text}\"");
    });

    private static Printer Date(string name, Func<string, string> print) => new(name, "Date", random =>
    {
        string value = DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)).ToString("o", CultureInfo.InvariantCulture);
        return new Printed($"\"{print(value)}\"", value, $"\"{value}\"");
    });

    private static Printer Time(string name, int digits, Func<Moment, string> print) => new(name, "Time", random =>
    {
        Moment time = Moment.Next(random).WithDigits(digits);
        TimeOnly value = TimeOnly.FromDateTime(time.Value.DateTime);
        string canonical = value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return new Printed($"\"{print(time)}\"", value.ToString("o", CultureInfo.InvariantCulture), $"\"{canonical}\"");
    });

    private static string UrlSafe(string text) => text.Replace('+', '-').Replace('/', '_');

    private static IEnumerable<string> Lines(string text, int length) => text.Chunk(length).Select(line => new string(line));
}
