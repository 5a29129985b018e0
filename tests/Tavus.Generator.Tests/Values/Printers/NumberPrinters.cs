using System;
using System.Collections.Generic;
using System.Globalization;

namespace Tavus.Generator.Tests.Values.Printers;

/// <summary>Printers of floating-point numbers.</summary>
internal static class NumberPrinters
{
    public static IEnumerable<Printer> All { get; } =
    [
        Of("C %.17g", value => C(DecimalDigits.Seventeen(value))),
        Of("C %.16e", value => DecimalDigits.Seventeen(value).Padded(17).Scientific("e", "+00;-00")),
        Of("JavaScript", value => JavaScript(DecimalDigits.Shortest(value))),
        Of("Python repr", value => Python(DecimalDigits.Shortest(value))),
        Of("Java Double.toString", value => Java(DecimalDigits.Shortest(value))),
        Of("Go encoding/json", value => Go(DecimalDigits.Shortest(value))),
        Of("Rust serde_json", value => Rust(DecimalDigits.Shortest(value))),
        Of("PostgreSQL", value => Postgres(DecimalDigits.Shortest(value))),
        Of(".NET R", value => value.ToString("R", CultureInfo.InvariantCulture)),
        Of("System.Text.Json", value => System.Text.Json.JsonSerializer.Serialize(value)),
        Of("without exponent", value => DecimalDigits.Shortest(value).Plain),
    ];

    private static Printer Of(string name, Func<double, string> print) => new(name, "Double", random =>
    {
        double value = Next(random);
        string canonical = System.Text.Json.JsonSerializer.Serialize(value);
        return new Printed(print(value), value.ToString(CultureInfo.InvariantCulture), canonical);
    });

    // All bits, prices, whole numbers, and sums of tenths.
    private static double Next(Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                double value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
                return double.IsFinite(value) ? value : 0;
            case 1:
                return random.Next(-1_000_000, 1_000_000) / 100.0;
            case 2:
                return random.NextInt64(-1L << 53, 1L << 53) / random.Next(1, 1000);
            default:
                return 0.1 * random.Next(100);
        }
    }

    private static string C(DecimalDigits number) =>
        number.Exponent is < -4 or >= 17 ? number.Scientific("e", "+00;-00") : number.Plain;

    // JSON.stringify gives "0" for -0, which is another number: the sign is kept here.
    private static string JavaScript(DecimalDigits number) =>
        number.Exponent is < -6 or > 20 ? number.Scientific("e", "+0;-0") : number.Plain;

    private static string Python(DecimalDigits number) =>
        number.Exponent is < -4 or >= 16 ? number.Scientific("e", "+00;-00") : WithPoint(number.Plain);

    private static string Java(DecimalDigits number) => number.Exponent is >= -3 and < 7
        ? WithPoint(number.Plain)
        : number.Padded(2).Scientific("E", "0");

    private static string Go(DecimalDigits number) =>
        number.Exponent is < -6 or >= 21 ? number.Scientific("e", "+0;-0") : number.Plain;

    private static string Rust(DecimalDigits number) =>
        number.Exponent is < -5 or >= 16 ? number.Scientific("e", "0") : WithPoint(number.Plain);

    private static string Postgres(DecimalDigits number) =>
        number.Exponent is < -4 or >= 15 ? number.Scientific("e", "+00;-00") : number.Plain;

    private static string WithPoint(string text) => text.Contains('.') ? text : text + ".0";
}
