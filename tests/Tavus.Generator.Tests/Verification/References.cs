using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Tests.Verification;

/// <summary>The reference assemblies that test compilations use.</summary>
internal static class References
{
    /// <summary>The framework that the tests run on.</summary>
    public static ImmutableArray<MetadataReference> Net10 { get; } = RunningFramework();

    private static ImmutableArray<MetadataReference> RunningFramework()
    {
        string directory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string assemblies = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return assemblies.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == directory)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();
    }
}
