using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Benchmarks;

/// <summary>The middle of several runs: one that the machine held up does not move it.</summary>
internal static class Medians
{
    public static double Milliseconds<T>(List<T> runs, Func<T, TimeSpan> part) =>
        runs.Select(run => part(run).TotalMilliseconds).Order().ElementAt(runs.Count / 2);
}
