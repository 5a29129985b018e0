using System;
using System.IO;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>The client's benchmarks in short turns of all sides.</summary>
internal static class Ratios
{
    private const int Rounds = 300;

    public static void Run(TextWriter output)
    {
        output.WriteLine(TurnTable.Header);
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
            Compare(
                output, $"{body}: bare call",
                () => endToEnd.Bare().GetAwaiter().GetResult(),
                () => endToEnd.ByHand().GetAwaiter().GetResult(),
                () => endToEnd.ByHandLossy().GetAwaiter().GetResult());
        }
    }

    /// <param name="sides">The generated client or its lower bound, the one by hand, and the lossy one.</param>
    private static void Compare(TextWriter output, string what, params Func<object?>[] sides) =>
        output.WriteLine(TurnTable.Row(what, Turns.Measure(Rounds, sides)));
}
