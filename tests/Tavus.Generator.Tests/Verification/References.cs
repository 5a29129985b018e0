using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Tavus.Generator.Tests.Verification;

/// <summary>The reference assemblies that test compilations use.</summary>
internal static class References
{
    /// <summary>No assemblies: the test packages download others only where they are named.</summary>
    public static ReferenceAssemblies None { get; } = new("net10.0");

    /// <summary>The framework that the tests run on.</summary>
    public static ImmutableArray<MetadataReference> Net10 { get; } = Running(typeof(object));

    /// <summary>The framework that the tests run on, with ASP.NET Core.</summary>
    public static ImmutableArray<MetadataReference> AspNetCore { get; } = [.. Net10, .. Running(typeof(Microsoft.Extensions.DependencyInjection.ServiceCollection))];

    /// <summary>The framework that the tests run on, with ASP.NET Core and its OpenAPI documents.</summary>
    public static ImmutableArray<MetadataReference> AspNetCoreOpenApi { get; } =
    [
        .. AspNetCore,
        MetadataReference.CreateFromFile(typeof(Microsoft.AspNetCore.OpenApi.OpenApiOptions).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Microsoft.OpenApi.OpenApiSchema).Assembly.Location),
    ];

    /// <summary>Microsoft.Extensions.Http.Resilience, as far as code that configures it needs.</summary>
    public static ImmutableArray<MetadataReference> Resilience { get; } =
    [
        MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Http.Resilience.HttpStandardResilienceOptions).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Polly.ResilienceContext).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Polly.RateLimiting.RateLimiterRejectedException).Assembly.Location),
    ];

    /// <summary>.NET 8.</summary>
    public static ImmutableArray<MetadataReference> Net80 { get; } =
        Basic.Reference.Assemblies.Net80.References.All.CastArray<MetadataReference>();

    /// <summary>The paths of System.Text.Json for .NET Standard 2.0 and of the assemblies that it needs.</summary>
    public static ImmutableArray<string> PackagePaths { get; } = Metadata("GeneratorDependencies").Split('|')
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.") || name.StartsWith("Microsoft.Bcl.")))
        .ToImmutableArray();

    /// <summary>.NET Standard 2.0 with the System.Text.Json package.</summary>
    public static ImmutableArray<MetadataReference> NetStandard20 { get; } =
        [.. Basic.Reference.Assemblies.NetStandard20.References.All, .. SystemTextJson()];

    /// <summary>.NET Framework 4.7.2 with the System.Text.Json package.</summary>
    public static ImmutableArray<MetadataReference> Net472 { get; } =
        [.. Basic.Reference.Assemblies.Net472.References.All, .. SystemTextJson()];

    /// <summary>The package with which a framework that has no <c>ActivitySource</c> can trace, in the oldest version that will do.</summary>
    /// <param name="framework"><c>netstandard2.0</c> or <c>net461</c>.</param>
    public static MetadataReference DiagnosticSource(string framework) =>
        MetadataReference.CreateFromFile(Path.Combine(Metadata("DiagnosticSource"), framework, "System.Diagnostics.DiagnosticSource.dll"));

    private static IEnumerable<MetadataReference> SystemTextJson() =>
        PackagePaths.Select(path => MetadataReference.CreateFromFile(path));

    private static string Metadata(string key) => typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;

    // The assemblies of the framework that a type is of.
    private static ImmutableArray<MetadataReference> Running(Type type)
    {
        string directory = Path.GetDirectoryName(type.Assembly.Location)!;
        string assemblies = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return assemblies.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == directory)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();
    }
}
