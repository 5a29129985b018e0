using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Tavus.Witness.Tests.Clients;

/// <summary>
/// Loads the generator with its own Microsoft.OpenApi 2, apart from the 1.6 of the tests. Roslyn and the framework are shared.
/// </summary>
internal sealed class GeneratorLoadContext : AssemblyLoadContext
{
    private readonly Dictionary<string, string> _paths;

    private GeneratorLoadContext(IEnumerable<string> paths)
        : base("Tavus.Generator") => _paths = paths.ToDictionary(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>The generator. It is loaded once: it has no state.</summary>
    public static IIncrementalGenerator Generator { get; } = CreateGenerator();

    private static IIncrementalGenerator CreateGenerator()
    {
        string[] paths = typeof(GeneratorLoadContext).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Generator").Value!.Split('|');
        Assembly generator = new GeneratorLoadContext(paths).LoadFromAssemblyPath(paths[0]);
        return (IIncrementalGenerator)Activator.CreateInstance(generator.GetType("Tavus.Generator.TavusGenerator", throwOnError: true)!)!;
    }

    // The framework has newer versions of the others.
    protected override Assembly? Load(AssemblyName name) =>
        name.Name is "Microsoft.OpenApi" or "YamlDotNet" ? LoadFromAssemblyPath(_paths[name.Name]) : null;
}
