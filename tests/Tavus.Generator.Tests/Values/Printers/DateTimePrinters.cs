using System;
using System.Collections.Generic;

namespace Tavus.Generator.Tests.Values.Printers;

/// <summary>Printers of points in time.</summary>
internal static class DateTimePrinters
{
    private const string T = "yyyy-MM-ddTHH:mm:ss";
    private const string Space = "yyyy-MM-dd HH:mm:ss";

    public static IEnumerable<Printer> All { get; } =
    [
        Utc("JavaScript toISOString", 3, time => time.Text(T) + time.Fixed(3) + "Z"),
        Local("Luxon toISO", 3, time => time.Text(T) + time.Fixed(3) + time.OffsetOrZ),
        Local("Moment format", 0, time => time.Text(T) + time.OffsetOrZ),
        Local("Python isoformat", 6, time => time.Text(T) + time.Microseconds + time.OffsetText(":")),
        Local("Python str", 6, time => time.Text(Space) + time.Microseconds + time.OffsetText(":")),
        Utc("Python isoformat, naive", 6, time => time.Text(T) + time.Microseconds),
        Utc("Python str, naive", 6, time => time.Text(Space) + time.Microseconds),
        Local("Pydantic", 6, time => time.Text(T) + time.Microseconds + time.OffsetOrZ),
        Local("Django", 3, time => time.Text(T) + (time.Nanoseconds == 0 ? "" : time.Fixed(3)) + time.OffsetOrZ),
        Local("Go RFC3339Nano", 9, time => time.Text(T) + time.Trimmed + time.OffsetOrZ),
        Local("Go RFC3339", 0, time => time.Text(T) + time.OffsetOrZ),
        Utc("Java Instant", 9, time => time.Text(T) + time.InThrees + "Z"),
        Local("Java OffsetDateTime", 9, JavaOffsetDateTime),
        Local("Java ISO_OFFSET_DATE_TIME", 9, time => time.Text(T) + time.Trimmed + time.OffsetOrZ),
        Local("Jackson StdDateFormat", 3, time => time.Text(T) + time.Fixed(3) + time.OffsetText(":")),
        Local("Jackson StdDateFormat before 2.11", 3, time => time.Text(T) + time.Fixed(3) + time.OffsetText("")),
        Local("Ruby iso8601", 0, time => time.Text(T) + time.OffsetOrZ),
        Local("Ruby iso8601(3)", 3, time => time.Text(T) + time.Fixed(3) + time.OffsetOrZ),
        Local("Ruby to_s", 0, time => time.Text(Space) + (time.IsUtc ? " UTC" : " " + time.OffsetText(""))),
        Local("Rust chrono to_rfc3339", 9, time => time.Text(T) + time.InThrees + time.OffsetText(":")),
        Local("Rust chrono serde", 9, time => time.Text(T) + time.InThrees + time.OffsetOrZ),
        Local("Rust time", 9, time => time.Text(T) + time.Trimmed + time.OffsetOrZ),
        Local("PostgreSQL text", 6, time => time.Text(Space) + time.Trimmed + PostgresOffset(time)),
        Local("PostgreSQL to_json", 6, time => time.Text(T) + time.Trimmed + time.OffsetText(":")),
        Local("SQL Server datetimeoffset", 7, time => time.Text(Space) + time.Fixed(7) + " " + time.OffsetText(":")),
        Utc("MySQL", 6, time => time.Text(Space) + time.Fixed(6)),
        Utc("SQLite", 0, time => time.Text(Space)),
        Local("Newtonsoft", 7, time => time.Text(T) + time.Trimmed + time.OffsetText(":")),
        Local(".NET o", 7, time => time.Value.ToString("o")),
        Local("System.Text.Json", 7, time => System.Text.Json.JsonSerializer.Serialize(time.Value).Trim('"')),
        Local("PHP DATE_ATOM", 0, time => time.Text(T) + time.OffsetText(":")),
        Local("PHP DATE_ISO8601", 0, time => time.Text(T) + time.OffsetText("")),
        Utc("PHP Carbon", 6, time => time.Text(T) + time.Fixed(6) + "Z"),
        Local("Swift ISO8601DateFormatter", 0, time => time.Text(T) + time.OffsetOrZ),
        Utc("protobuf", 9, time => time.Text(T) + time.InThrees + "Z"),
        Utc("small letters", 9, time => time.Text("yyyy-MM-dd't'HH:mm:ss") + time.Trimmed + "z"),
    ];

    private static Printer Utc(string name, int digits, Func<Moment, string> print) =>
        Of(name, random => Moment.Next(random).InUtc().WithDigits(digits), print);

    private static Printer Local(string name, int digits, Func<Moment, string> print) =>
        Of(name, random => Moment.Next(random).WithDigits(digits), print);

    private static Printer Of(string name, Func<Random, Moment> next, Func<Moment, string> print) => new(name, "DateTime", random =>
    {
        Moment time = next(random);
        string value = time.Value.ToString("o");
        return new Printed($"\"{print(time)}\"", value, $"\"{DateTimeTests.Canonical(value)}\"");
    });

    // Seconds are left out where they and the fraction are zero.
    private static string JavaOffsetDateTime(Moment time) =>
        time.Text(time.Clock.Second == 0 && time.Nanoseconds == 0 ? "yyyy-MM-ddTHH:mm" : T) + time.InThrees + time.OffsetOrZ;

    // Minutes are left out where they are zero.
    private static string PostgresOffset(Moment time) => time.Offset.Minutes == 0 ? time.OffsetText(":")[..3] : time.OffsetText(":");
}
