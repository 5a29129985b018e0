using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>
/// The client's benchmarks in short turns, one side after the other. On a machine that others use, that is the fairer comparison:
/// BenchmarkDotNet measures the sides minutes apart.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 300;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Warmup = TimeSpan.FromMilliseconds(800);

    public static void Run(TextWriter output)
    {
        output.WriteLine($"{"",-28} {"generated ns",13} {"by hand ns",11} {"ratio",6} {"generated B",12} {"by hand B",10}");
        foreach (Body body in Enum.GetValues<Body>())
        {
            var serialise = new SerialiseBenchmarks { Body = body };
            serialise.Setup();
            var deserialise = new DeserialiseBenchmarks { Body = body };
            deserialise.Setup();
            var endToEnd = new EndToEndBenchmarks { Body = body };
            endToEnd.Setup();

            Compare(output, $"{body}: serialise", serialise.Generated, serialise.ByHand);
            Compare(output, $"{body}: deserialise text", deserialise.GeneratedFromText, deserialise.ByHandFromText);
            Compare(output, $"{body}: deserialise bytes", deserialise.GeneratedFromBytes, deserialise.ByHandFromBytes);
            Compare(output, $"{body}: end to end", () => endToEnd.Generated().GetAwaiter().GetResult(), () => endToEnd.ByHand().GetAwaiter().GetResult());
        }
    }

    private static void Compare(TextWriter output, string what, Func<object?> generated, Func<object?> byHand)
    {
        int generatedCalls = WarmUp(generated);
        int byHandCalls = WarmUp(byHand);
        var rounds = new List<(double Generated, double ByHand)>();
        for (int round = 0; round < Rounds; round++)
        {
            bool isFirst = round % 2 == 0;
            double one = isFirst ? NanosecondsOf(generated, generatedCalls) : NanosecondsOf(byHand, byHandCalls);
            double other = isFirst ? NanosecondsOf(byHand, byHandCalls) : NanosecondsOf(generated, generatedCalls);
            rounds.Add(isFirst ? (one, other) : (other, one));
        }

        double ratio = Median(rounds.Select(round => round.Generated / round.ByHand));
        output.WriteLine(
            $"{what,-28} {Median(rounds.Select(round => round.Generated)),13:F0} {Median(rounds.Select(round => round.ByHand)),11:F0} {ratio,6:F2} {BytesOf(generated),12:F0} {BytesOf(byHand),10:F0}");
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
