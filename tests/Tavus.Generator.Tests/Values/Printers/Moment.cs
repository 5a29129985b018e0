using System;
using System.Globalization;

namespace Tavus.Generator.Tests.Values.Printers;

/// <summary>A point in time with nanoseconds, as most other languages have it.</summary>
/// <param name="Clock">Date and time of day to the second, where the offset holds.</param>
/// <param name="Nanoseconds">The fraction of the second.</param>
/// <param name="Offset">The offset from UTC.</param>
internal readonly record struct Moment(DateTime Clock, int Nanoseconds, TimeSpan Offset)
{
    /// <summary>A random one: years 1 to 9999, up to nine digits, any offset of quarter hours, and often zeros.</summary>
    public static Moment Next(Random random)
    {
        long seconds = random.NextInt64(86_400, (DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond) - 86_400);
        long unit = random.Next(4) switch { 0 => 60, 1 => 3600, _ => 1 };
        int scale = (int)Math.Pow(10, random.Next(10));
        int quarters = random.Next(3) == 0 ? 0 : random.Next(-56, 57);
        var clock = new DateTime(seconds / unit * unit * TimeSpan.TicksPerSecond);
        return new Moment(clock, random.Next(1_000_000_000 / scale) * scale, TimeSpan.FromMinutes(15 * quarters));
    }

    public DateTimeOffset Value => new(Clock.AddTicks(Nanoseconds / 100), Offset);

    /// <summary>The same point in time at offset zero.</summary>
    public Moment InUtc() => this with { Clock = Clock - Offset, Offset = TimeSpan.Zero };

    /// <summary>The same without the digits that a printer leaves out.</summary>
    public Moment WithDigits(int digits)
    {
        int unit = (int)Math.Pow(10, 9 - digits);
        return this with { Nanoseconds = Nanoseconds / unit * unit };
    }

    public string Text(string format) => Clock.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The fraction with a fixed number of digits.</summary>
    public string Fixed(int digits) => "." + Digits[..digits];

    /// <summary>The fraction without zeros at its end.</summary>
    public string Trimmed => Nanoseconds == 0 ? "" : "." + Digits.TrimEnd('0');

    /// <summary>The fraction with six digits or none.</summary>
    public string Microseconds => Nanoseconds == 0 ? "" : Fixed(6);

    /// <summary>The fraction with three, six or nine digits.</summary>
    public string InThrees => Nanoseconds == 0 ? "" : Fixed(Nanoseconds % 1_000_000 == 0 ? 3 : Nanoseconds % 1_000 == 0 ? 6 : 9);

    public bool IsUtc => Offset == TimeSpan.Zero;

    /// <summary>The offset with hours and minutes.</summary>
    public string OffsetText(string separator) =>
        (Offset < TimeSpan.Zero ? "-" : "+") + Offset.ToString($"hh'{separator}'mm", CultureInfo.InvariantCulture);

    public string OffsetOrZ => IsUtc ? "Z" : OffsetText(":");

    private string Digits => Nanoseconds.ToString("d9", CultureInfo.InvariantCulture);
}
