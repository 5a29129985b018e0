using System;

namespace Tavus.Generator.Tests.Values.Printers;

/// <summary>Prints values as a language, library or database does.</summary>
/// <param name="Name">What it imitates.</param>
/// <param name="Kind">The kind of its values.</param>
/// <param name="Next">Prints a random value.</param>
internal sealed record Printer(string Name, string Kind, Func<Random, Printed> Next)
{
    public override string ToString() => $"{Name} ({Kind})";
}
