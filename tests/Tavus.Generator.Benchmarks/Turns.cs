using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace Tavus.Generator.Benchmarks;

/// <summary>
/// Measures several implementations in short alternating turns. On a machine that others use, that is the fairer comparison:
/// BenchmarkDotNet measures them minutes apart.
/// </summary>
internal static class Turns
{
    private const int WarmupPasses = 4;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Warmup = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <returns>The median time, the bytes and the ratio of the first side to each side.</returns>
    public static TurnResult[] Measure(int rounds, params Func<object?>[] sides)
    {
        int[] calls = sides.Select(WarmUp).ToArray();
        var times = new double[rounds][];
        for (int round = 0; round < rounds; round++)
        {
            // Each side is the first, the second and the last one equally often.
            times[round] = new double[sides.Length];
            for (int turn = 0; turn < sides.Length; turn++)
            {
                int side = (round + turn) % sides.Length;
                times[round][side] = NanosecondsOf(sides[side], calls[side]);
            }
        }

        return sides
            .Select((call, side) => new TurnResult(
                Median(times.Select(round => round[side])), Median(times.Select(round => round[0] / round[side])), BytesOf(call)))
            .ToArray();
    }

    /// <summary>Calls until the runtime has compiled everything for good, and returns how many calls make a turn.</summary>
    private static int WarmUp(Func<object?> call)
    {
        for (int pass = 0; pass < WarmupPasses; pass++)
        {
            for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Warmup;)
                NanosecondsOf(call, 50);

            // The runtime compiles again in the background, once no new methods have been called for a while.
            Thread.Sleep(Pause);
        }

        double fastest = Enumerable.Range(0, 20).Min(_ => NanosecondsOf(call, 50));
        return Math.Max(1, (int)(Turn.TotalNanoseconds / fastest));
    }

    private static double NanosecondsOf(Func<object?> call, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            call();

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    private static double BytesOf(Func<object?> call)
    {
        const int Calls = 1000;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
            call();

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }
}
