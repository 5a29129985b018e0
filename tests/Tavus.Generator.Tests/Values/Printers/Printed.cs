namespace Tavus.Generator.Tests.Values.Printers;

/// <summary>A value as it was printed.</summary>
/// <param name="Json">The JSON.</param>
/// <param name="Value">The value, as the program shows it.</param>
/// <param name="Canonical">The JSON that is written after a change.</param>
internal sealed record Printed(string Json, string Value, string Canonical);
