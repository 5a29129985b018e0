using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml;

namespace Tavus.Generator.Tests.Values.Printers;

/// <summary>Printers of durations.</summary>
internal static class DurationPrinters
{
    public static IEnumerable<Printer> All { get; } =
    [
        Of("Java Duration", Java),
        Of("Pydantic", value => Iso(value, Sign(value), ""), TimeSpan.TicksPerMicrosecond),
        Of("PostgreSQL iso_8601", value => Iso(value, "", Sign(value)), TimeSpan.TicksPerMicrosecond),
        Of("XML Schema", XmlConvert.ToString),
        Of("seconds", value => $"{Sign(value)}PT{Seconds(decimal.Abs(value.Ticks / 10_000_000m))}S"),
        Of("minutes", value => $"{Sign(value)}PT{Math.Abs(value.Ticks / TimeSpan.TicksPerMinute)}M", TimeSpan.TicksPerMinute),
        Of("weeks", value => $"{Sign(value)}P{Math.Abs(value.Ticks / TimeSpan.TicksPerDay / 7)}W", TimeSpan.TicksPerDay * 7),
        Of(".NET c", value => value.ToString("c", CultureInfo.InvariantCulture)),
    ];

    private static Printer Of(string name, Func<TimeSpan, string> print, long unit = 1) => new(name, "Duration", random =>
    {
        TimeSpan value = Next(random);
        value = new TimeSpan(value.Ticks / unit * unit);
        return new Printed($"\"{print(value)}\"", value.ToString("c", CultureInfo.InvariantCulture), $"\"{XmlConvert.ToString(value)}\"");
    });

    // Less than a year: from 365 days on Pydantic writes years, which are no TimeSpan.
    private static TimeSpan Next(Random random)
    {
        long[] units = [TimeSpan.TicksPerHour, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, 1];
        long unit = units[random.Next(4)];
        long range = random.Next(3) switch { 0 => TimeSpan.TicksPerMinute, 1 => TimeSpan.TicksPerDay, _ => TimeSpan.TicksPerDay * 364 };
        return new TimeSpan(random.NextInt64(-range, range) / unit * unit);
    }

    // Hours and less, each with its sign.
    private static string Java(TimeSpan value)
    {
        if (value == TimeSpan.Zero)
            return "PT0S";

        string sign = Sign(value);
        value = value.Duration();
        long hours = value.Ticks / TimeSpan.TicksPerHour;
        string seconds = Seconds(value.Ticks % TimeSpan.TicksPerMinute / 10_000_000m);
        return "PT"
            + (hours == 0 ? "" : $"{sign}{hours}H")
            + (value.Minutes == 0 ? "" : $"{sign}{value.Minutes}M")
            + (seconds == "0" ? "" : $"{sign}{seconds}S");
    }

    // Days and less, with one sign for all or one for each.
    private static string Iso(TimeSpan value, string sign, string each)
    {
        if (value == TimeSpan.Zero)
            return "PT0S";

        value = value.Duration();
        string seconds = Seconds(value.Ticks % TimeSpan.TicksPerMinute / 10_000_000m);
        string time = Part(value.Hours, "H") + Part(value.Minutes, "M") + (seconds == "0" ? "" : each + seconds + "S");
        return sign + "P" + Part(value.Days, "D") + (time.Length == 0 ? "" : "T" + time);

        string Part(int number, string letter) => number == 0 ? "" : each + number + letter;
    }

    private static string Sign(TimeSpan value) => value < TimeSpan.Zero ? "-" : "";

    private static string Seconds(decimal seconds) => seconds.ToString("0.#######", CultureInfo.InvariantCulture);
}
