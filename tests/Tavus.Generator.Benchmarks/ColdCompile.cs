using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Tavus.Generator.Benchmarks;

/// <summary>
/// What a build from a cold start pays: whole compiler processes over a project that generates its client, and over the same project
/// with the generated files checked in.
/// </summary>
internal static class ColdCompile
{
    private const int DefaultRuns = 9;

    /// <param name="arguments">The path of a document (the bundled one without it), and the number of runs.</param>
    public static void Run(string[] arguments, TextWriter output)
    {
        string? document = arguments.Length > 0 ? Path.GetFullPath(arguments[0]) : null;
        int runs = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : DefaultRuns;
        string directory = Directory.CreateTempSubdirectory("tavus-cold-").FullName;
        try
        {
            Measure(directory, document, runs, output);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static void Measure(string directory, string? document, int runs, TextWriter output)
    {
        ConsumerProject generating = ConsumerProject.Create(Path.Combine(directory, "generating"), document, generates: true);
        ConsumerProject checkedIn = ConsumerProject.Create(Path.Combine(directory, "checked-in"), document, generates: false);
        List<string> files = generating.WriteGeneratedFiles(checkedIn.Directory);
        checkedIn.ReadCompilerArguments();

        var with = new List<ProcessCost>();
        var without = new List<ProcessCost>();
        for (int run = -1; run < runs; run++)
        {
            // The first pair only fills the system's file cache.
            ProcessCost costWith = generating.Compile();
            ProcessCost costWithout = checkedIn.Compile();
            if (run < 0)
                continue;

            with.Add(costWith);
            without.Add(costWithout);
        }

        output.WriteLine($"{files.Count} files, {files.Sum(file => new FileInfo(file).Length):N0} bytes of C#, {runs} runs, medians");
        output.WriteLine($"{"",-24} {"CPU ms",10} {"wall ms",10}");
        output.WriteLine($"{"with the generator",-24} {Medians.Milliseconds(with, cost => cost.Cpu),10:F0} {Medians.Milliseconds(with, cost => cost.Wall),10:F0}");
        output.WriteLine($"{"files checked in",-24} {Medians.Milliseconds(without, cost => cost.Cpu),10:F0} {Medians.Milliseconds(without, cost => cost.Wall),10:F0}");
        double cpu = Medians.Milliseconds(with, cost => cost.Cpu) / Medians.Milliseconds(without, cost => cost.Cpu);
        double wall = Medians.Milliseconds(with, cost => cost.Wall) / Medians.Milliseconds(without, cost => cost.Wall);
        output.WriteLine($"{"ratio",-24} {cpu,10:F2} {wall,10:F2}");
    }
}
