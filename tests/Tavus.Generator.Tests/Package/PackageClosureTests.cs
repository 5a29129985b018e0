using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tavus.Generator.Tests.Package;

/// <summary>
/// A compiler has no binding redirects for us: what a shipped assembly refers to must be shipped, in this version or a later one, or
/// be the compiler's own.
/// </summary>
[Collection(nameof(PackedPackage))]
public sealed class PackageClosureTests(PackedPackage package)
{
    // What the oldest supported compiler (Roslyn 4.8) brings; Workspaces and the composition are there wherever code fixes are.
    private static readonly Dictionary<string, Version> Host = new()
    {
        ["netstandard"] = new Version(2, 0, 0, 0),
        ["System.Collections.Immutable"] = new Version(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new Version(7, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new Version(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new Version(4, 8, 0, 0),
    };

    private static readonly Dictionary<string, Version> CodeFixHost = new(Host)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new Version(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new Version(4, 8, 0, 0),
        ["System.Composition.AttributedModel"] = new Version(9, 0, 0, 0),
    };

    // What MSBuild brings: any version from the oldest supported one on.
    private static readonly Dictionary<string, Version> TasksHost = new(Host)
    {
        ["Microsoft.Build.Framework"] = new Version(15, 1, 0, 0),
        ["Microsoft.Build.Utilities.Core"] = new Version(15, 1, 0, 0),
    };

    [Fact]
    public void Every_reference_of_the_refresh_is_met()
    {
        Dictionary<string, Version> versions = package.Assemblies.Select(assembly => AssemblyIdentity.Read(assembly.Value))
            .ToDictionary(assembly => assembly.Name, assembly => assembly.Version);
        AssemblyIdentity tasks = AssemblyIdentity.Read(package.Files["tasks/netstandard2.0/Tavus.Generator.Tasks.dll"]);

        Assert.Empty(tasks.References
            .Where(reference => !IsMet(reference.Name, reference.Version, versions) && !IsMet(reference.Name, reference.Version, TasksHost))
            .Select(reference => $"{reference.Name} {reference.Version}"));
    }

    [Fact]
    public void Every_reference_is_met()
    {
        List<AssemblyIdentity> shipped = package.Assemblies.Select(assembly => AssemblyIdentity.Read(assembly.Value)).ToList();
        Dictionary<string, Version> versions = shipped.ToDictionary(assembly => assembly.Name, assembly => assembly.Version);

        IEnumerable<string> missing =
            from assembly in shipped
            from reference in assembly.References
            let host = assembly.Name == "Tavus.Generator.CodeFixes" ? CodeFixHost : Host
            where !IsMet(reference.Name, reference.Version, versions) && !IsMet(reference.Name, reference.Version, host)
            select $"{assembly.Name} refers to {reference.Name} {reference.Version}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Nothing_is_shipped_that_the_compiler_must_bring() =>
        Assert.DoesNotContain(package.Assemblies, assembly =>
            assembly.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || assembly.Key.StartsWith("System.Composition", StringComparison.Ordinal)
            || assembly.Key is "System.Collections.Immutable.dll" or "System.Reflection.Metadata.dll");

    [Fact]
    public void Everything_that_is_shipped_is_referred_to()
    {
        List<AssemblyIdentity> shipped = package.Assemblies.Select(assembly => AssemblyIdentity.Read(assembly.Value)).ToList();
        HashSet<string> used = shipped.SelectMany(assembly => assembly.References).Select(reference => reference.Name).ToHashSet();

        Assert.Equal(
            ["Tavus.Generator", "Tavus.Generator.CodeFixes"],
            shipped.Select(assembly => assembly.Name).Where(name => !used.Contains(name)).Order(StringComparer.Ordinal));
    }

    private static bool IsMet(string name, Version version, Dictionary<string, Version> available) =>
        available.TryGetValue(name, out Version? found) && version <= found;

    private sealed record AssemblyIdentity(string Name, Version Version, ImmutableArray<(string Name, Version Version)> References)
    {
        public static AssemblyIdentity Read(byte[] image)
        {
            using var file = new PEReader(new MemoryStream(image));
            MetadataReader reader = file.GetMetadataReader();
            AssemblyDefinition definition = reader.GetAssemblyDefinition();
            return new AssemblyIdentity(
                reader.GetString(definition.Name),
                definition.Version,
                [.. reader.AssemblyReferences
                    .Select(reader.GetAssemblyReference)
                    .Select(reference => (reader.GetString(reference.Name), reference.Version))]);
        }
    }
}
