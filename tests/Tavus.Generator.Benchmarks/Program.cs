using System;
using System.Linq;
using BenchmarkDotNet.Running;
using Tavus.Generator.Benchmarks;

// "cold" measures whole compiler processes, which BenchmarkDotNet cannot do; everything else is for BenchmarkDotNet.
if (args is ["cold", ..])
    ColdCompile.Run(args.Skip(1).ToArray(), Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
