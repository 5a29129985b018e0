using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Generator.Benchmarks;

/// <summary>What a process took from start to end, and what it printed.</summary>
internal sealed record ProcessCost(TimeSpan Cpu, TimeSpan Wall, string Output)
{
    /// <summary>Runs <c>dotnet</c> with some arguments.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it printed.</exception>
    public static ProcessCost OfDotnet(string directory, params string[] arguments) =>
        Of(Environment.ProcessPath is { } path && path.EndsWith("dotnet", StringComparison.Ordinal) ? path : "dotnet", directory, arguments);

    /// <summary>Runs a program with some arguments.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it printed.</exception>
    public static ProcessCost Of(string program, string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the program that measures was given is not for the compiler.
        start.Environment.Remove("MSBuildSDKsPath");

        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();

        // An exited process no longer has times, so they are read until it exits: the last milliseconds are missing, for both sides.
        TimeSpan cpu = TimeSpan.Zero;
        while (!process.HasExited)
        {
            cpu = TimeOf(process) ?? cpu;
            Thread.Sleep(2);
        }

        TimeSpan wall = watch.Elapsed;
        return process.ExitCode == 0 ? new ProcessCost(cpu, wall, output.Result) : throw new InvalidOperationException(output.Result + error.Result);
    }

    private static TimeSpan? TimeOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
