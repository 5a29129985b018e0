using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>
/// The client's benchmarks in short turns of all sides. On a machine that others use, that is the fairer comparison:
/// BenchmarkDotNet measures the sides minutes apart.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 300;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Warmup = TimeSpan.FromMilliseconds(800);

    public static void Run(TextWriter output)
    {
        output.WriteLine($"{"",-27} {"ns",28}   {"ratio to",13}   {"bytes",27}");
        output.WriteLine(
            $"{"",-27} {"generated",10} {"by hand",8} {"lossy",8}   {"by hand",7} {"lossy",5}   {"generated",10} {"by hand",8} {"lossy",7}");
        foreach (Body body in Enum.GetValues<Body>())
        {
            var serialise = new SerialiseBenchmarks { Body = body };
            serialise.Setup();
            var deserialise = new DeserialiseBenchmarks { Body = body };
            deserialise.Setup();
            var endToEnd = new EndToEndBenchmarks { Body = body };
            endToEnd.Setup();

            Compare(output, $"{body}: serialise", serialise.Generated, serialise.ByHand, serialise.ByHandLossy);
            Compare(
                output, $"{body}: deserialise text",
                deserialise.GeneratedFromText, deserialise.ByHandFromText, deserialise.ByHandLossyFromText);
            Compare(
                output, $"{body}: deserialise bytes",
                deserialise.GeneratedFromBytes, deserialise.ByHandFromBytes, deserialise.ByHandLossyFromBytes);
            Compare(
                output, $"{body}: end to end",
                () => endToEnd.Generated().GetAwaiter().GetResult(),
                () => endToEnd.ByHand().GetAwaiter().GetResult(),
                () => endToEnd.ByHandLossy().GetAwaiter().GetResult());
        }
    }

    /// <param name="sides">The generated client, the one by hand, and the lossy one.</param>
    private static void Compare(TextWriter output, string what, params Func<object?>[] sides)
    {
        int[] calls = sides.Select(WarmUp).ToArray();
        var times = new double[Rounds][];
        for (int round = 0; round < Rounds; round++)
        {
            // Each side is the first, the second and the last one equally often.
            times[round] = new double[sides.Length];
            for (int turn = 0; turn < sides.Length; turn++)
            {
                int side = (round + turn) % sides.Length;
                times[round][side] = NanosecondsOf(sides[side], calls[side]);
            }
        }

        double[] medians = sides.Select((_, side) => Median(times.Select(round => round[side]))).ToArray();
        double[] ratios = sides.Select((_, side) => Median(times.Select(round => round[0] / round[side]))).ToArray();
        double[] bytes = sides.Select(BytesOf).ToArray();
        output.WriteLine(
            $"{what,-27} {medians[0],10:F0} {medians[1],8:F0} {medians[2],8:F0}   {ratios[1],7:F2} {ratios[2],5:F2}   {bytes[0],10:F0} {bytes[1],8:F0} {bytes[2],7:F0}");
    }

    /// <summary>Calls until the runtime has compiled everything for good, and returns how many calls make a turn.</summary>
    private static int WarmUp(Func<object?> call)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Warmup;)
        {
            NanosecondsOf(call, 100);
            Thread.Yield();
        }

        double fastest = Enumerable.Range(0, 20).Min(_ => NanosecondsOf(call, 200));
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

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
