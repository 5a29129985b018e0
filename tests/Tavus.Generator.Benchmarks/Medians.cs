using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Benchmarks;

/// <summary>The middle of several runs: one that the machine held up does not move it.</summary>
internal static class Medians
{
    public static double Milliseconds<T>(List<T> runs, Func<T, TimeSpan> part) => Quantile(runs, part, 0.5);

    /// <summary>The time that a share of the runs does not exceed, in milliseconds.</summary>
    public static double Quantile<T>(List<T> runs, Func<T, TimeSpan> part, double share) =>
        runs.Select(run => part(run).TotalMilliseconds).Order().ElementAt((int)(runs.Count * share));
}
