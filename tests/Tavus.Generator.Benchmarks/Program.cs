using System;
using System.Linq;
using BenchmarkDotNet.Running;
using Tavus.Generator.Benchmarks;
using Tavus.Generator.Benchmarks.Analyzers;
using Tavus.Generator.Benchmarks.Client;
using Tavus.Generator.Benchmarks.Wide;

// Whole processes, executables and all sides in turns are measured by modes of their own; everything else is for BenchmarkDotNet.
switch (args)
{
    case [FirstCall.ChildMode, string side]:
        FirstCall.RunChild(side, Console.Out);
        break;

    case ["first-call", ..]:
        await SameJson.CheckAsync();
        FirstCall.Run(args.Skip(1).ToArray(), Console.Out);
        break;

    case ["ratios"]:
        await SameJson.CheckAsync();
        Ratios.Run(Console.Out);
        break;

    case ["wide", ..]:
        WideBenchmark.Run(args.Skip(1).ToArray(), Console.Out);
        break;

    case ["aot"]:
        await SameJson.CheckAsync();
        NativeSize.Run(Console.Out);
        break;

    case ["analyzers"]:
        await AnalyzerCost.RunAsync(Console.Out);
        break;

    case ["cold", ..]:
        ColdCompile.Run(args.Skip(1).ToArray(), Console.Out);
        break;

    default:
        await SameJson.CheckAsync();
        RunBenchmarks(args);
        break;
}

// On its own, so that a process that measures its first call does not load BenchmarkDotNet.
static void RunBenchmarks(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
