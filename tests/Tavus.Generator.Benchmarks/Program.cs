using System;
using System.Linq;
using BenchmarkDotNet.Running;
using Tavus.Generator.Benchmarks;
using Tavus.Generator.Benchmarks.Client;

// "cold" measures whole compiler processes, which BenchmarkDotNet cannot do; everything else is for BenchmarkDotNet.
switch (args)
{
    case ["cold", ..]:
        ColdCompile.Run(args.Skip(1).ToArray(), Console.Out);
        break;

    default:
        await SameJson.CheckAsync();
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
