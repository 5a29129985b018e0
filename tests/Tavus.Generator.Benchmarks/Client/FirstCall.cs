using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>
/// What the first call of a fresh process pays, where the runtime still has to compile every method: making the client and the full body,
/// and the call.
/// </summary>
internal static class FirstCall
{
    /// <summary>The argument by which this program starts itself.</summary>
    public const string ChildMode = "first-call-child";

    private const int DefaultRuns = 21;
    private const string Generated = "generated";
    private const string ByHand = "by-hand";
    private const string Lossy = "by-hand-lossy";
    private static readonly string[] Sides = [Generated, ByHand, Lossy];

    /// <param name="arguments">The number of runs.</param>
    public static void Run(string[] arguments, TextWriter output)
    {
        int runs = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultRuns;
        Dictionary<string, List<ProcessCost>> costs = Sides.ToDictionary(side => side, _ => new List<ProcessCost>());

        // This round only fills the system's file cache.
        foreach (string side in Sides)
            Start(side);

        // Each side is the first, the second and the last one in turns.
        for (int run = 0; run < runs; run++)
        {
            for (int turn = 0; turn < Sides.Length; turn++)
            {
                string side = Sides[(run + turn) % Sides.Length];
                costs[side].Add(Start(side));
            }
        }

        output.WriteLine($"{runs} runs, medians");
        output.WriteLine($"{"",-18} {"generated ms",14} {"by hand ms",14} {"ratio",8} {"lossy ms",14} {"ratio",8}");
        Print("the first call", TimeOfCall);
        Print("process, CPU", cost => cost.Cpu);
        Print("process, wall", cost => cost.Wall);

        void Print(string what, Func<ProcessCost, TimeSpan> part)
        {
            double generated = Medians.Milliseconds(costs[Generated], part);
            double byHand = Medians.Milliseconds(costs[ByHand], part);
            double lossy = Medians.Milliseconds(costs[Lossy], part);
            output.WriteLine($"{what,-18} {generated,14:F1} {byHand,14:F1} {generated / byHand,8:F2} {lossy,14:F1} {generated / lossy,8:F2}");
        }
    }

    /// <summary>The fresh process: makes the call once and prints the ticks that it took.</summary>
    public static void RunChild(string side, TextWriter output)
    {
        long start = Stopwatch.GetTimestamp();
        string? persona = side switch
        {
            Generated => CallGenerated(),
            ByHand => CallByHand(),
            _ => CallLossy(),
        };
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        output.WriteLine(time.Ticks.ToString(CultureInfo.InvariantCulture));
        if (persona is null)
            throw new InvalidOperationException("The response has no persona.");
    }

    private static string? CallGenerated()
    {
        var client = new TavusClient(PersonaTexts.ApiKey, new HttpClient(new RespondingHandler(Stream.Null)));
        return client.CreatePersonaAsync(GeneratedBodies.Full()).GetAwaiter().GetResult().PersonaId;
    }

    private static string? CallByHand()
    {
        var client = new Baseline.PersonaClient(new HttpClient(new RespondingHandler(Stream.Null)), PersonaTexts.ApiKey);
        return client.CreatePersonaAsync(Baseline.PersonaBodies.Full()).GetAwaiter().GetResult().PersonaId;
    }

    private static string? CallLossy()
    {
        var client = new Baseline.Lossy.PersonaClient(new HttpClient(new RespondingHandler(Stream.Null)), PersonaTexts.ApiKey);
        return client.CreatePersonaAsync(Baseline.Lossy.PersonaBodies.Full()).GetAwaiter().GetResult().PersonaId;
    }

    private static ProcessCost Start(string side) =>
        ProcessCost.OfDotnet(AppContext.BaseDirectory, "exec", typeof(FirstCall).Assembly.Location, ChildMode, side);

    private static TimeSpan TimeOfCall(ProcessCost cost) => TimeSpan.FromTicks(long.Parse(cost.Output, CultureInfo.InvariantCulture));
}
