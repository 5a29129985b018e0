using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Values.Printers;

namespace Tavus.Generator.Tests.Values;

/// <summary>Random values, as printers in common use write them: each is read as the value, in every location.</summary>
public sealed class PrinterTests
{
    private const int Values = 100;

    private static readonly Printer[] Printers =
        [.. DateTimePrinters.All, .. NumberPrinters.All, .. DurationPrinters.All, .. OtherPrinters.All];

    public static TheoryData<string> Names() => [.. Printers.Select(printer => printer.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_a_printer_writes_is_the_value(string name)
    {
        Printer printer = Printers.Single(candidate => candidate.ToString() == name);
        ValueKind kind = ValueKinds.Of(printer.Kind);
        var random = new Random(10);
        var failures = new List<string>();
        for (int i = 0; i < Values; i++)
        {
            Printed printed = printer.Next(random);
            string expected = Expected.OfValue(printed.Json, $"{kind.Type} {printed.Value}", printed.Canonical);
            string differences = Expected.Differences(expected, await ValuesProgram.ReadAsync(kind, printed.Json));
            if (differences.Length > 0)
                failures.Add($"{printed.Json}{Environment.NewLine}{differences}");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {Values}, such as {string.Join(Environment.NewLine, failures.Take(3))}");
    }
}
