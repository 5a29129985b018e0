namespace Tavus.Generator.Benchmarks;

/// <param name="Nanoseconds">The median time of a call.</param>
/// <param name="Ratio">The median, over the rounds, of the first side's time to this side's.</param>
/// <param name="Bytes">The bytes that a call allocates.</param>
internal sealed record TurnResult(double Nanoseconds, double Ratio, double Bytes);
