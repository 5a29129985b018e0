using System;
using System.IO;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>The client's benchmarks in short turns of all sides.</summary>
internal static class Ratios
{
    private const int Rounds = 300;

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
        TurnResult[] all = Turns.Measure(Rounds, sides);
        (TurnResult generated, TurnResult byHand, TurnResult lossy) = (all[0], all[1], all[2]);
        output.WriteLine(
            $"{what,-27} {generated.Nanoseconds,10:F0} {byHand.Nanoseconds,8:F0} {lossy.Nanoseconds,8:F0}   {byHand.Ratio,7:F2} {lossy.Ratio,5:F2}"
            + $"   {generated.Bytes,10:F0} {byHand.Bytes,8:F0} {lossy.Bytes,7:F0}");
    }
}
