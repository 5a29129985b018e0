using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Spec;

/// <summary>
/// What the consumer's references offer, read from their names and versions: asking a compilation for types would run at every
/// keystroke.
/// </summary>
internal sealed record ReferenceFacts(
    bool HasRequiredMembers, bool IsModern, bool HasSystemTextJson, bool HasHttpClient, bool HasTracing, bool HasDependencyInjection)
{
    // What code that registers the client uses. Microsoft.Extensions.Http brings the others along from version 8 on.
    private static readonly string[] DependencyInjection =
    [
        "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Http",
        "Microsoft.Extensions.Options",
    ];

    private static readonly HashSet<string> Relevant = new(
        DependencyInjection.Concat(["System.Runtime", "System.Text.Json", "System.Net.Http", "System.Diagnostics.DiagnosticSource"]), StringComparer.OrdinalIgnoreCase);

    public static ReferenceFacts Read(ImmutableArray<MetadataReference> references, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        foreach (PortableExecutableReference reference in references.OfType<PortableExecutableReference>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (MayBeRelevant(reference) && Identify(reference) is var (name, version) && Relevant.Contains(name))
                versions[name] = version;
        }

        Version runtime = versions.TryGetValue("System.Runtime", out Version? found) ? found : new Version(0, 0);
        return new ReferenceFacts(
            HasRequiredMembers: runtime.Major >= 7,
            IsModern: runtime.Major >= 8,
            HasSystemTextJson: Has("System.Text.Json", 8),
            HasHttpClient: versions.ContainsKey("System.Net.Http"),
            HasTracing: Has("System.Diagnostics.DiagnosticSource", 6),
            HasDependencyInjection: DependencyInjection.All(name => Has(name, 8)));

        bool Has(string name, int major) => versions.TryGetValue(name, out Version? version) && version.Major >= major;
    }

    // An assembly's file is called like the assembly: the others need not be looked into.
    private static bool MayBeRelevant(PortableExecutableReference reference) =>
        reference.FilePath is not { Length: > 0 } path || Relevant.Contains(System.IO.Path.GetFileNameWithoutExtension(path));

    private static (string Name, Version Version)? Identify(PortableExecutableReference reference)
    {
        try
        {
            if (reference.GetMetadata() is not AssemblyMetadata assembly)
                return null;

            MetadataReader reader = assembly.GetModules()[0].GetMetadataReader();
            AssemblyDefinition definition = reader.GetAssemblyDefinition();
            return (reader.GetString(definition.Name), definition.Version);
        }
        catch (Exception exception) when (exception is BadImageFormatException or System.IO.IOException or InvalidOperationException)
        {
            // The compiler reports a reference that cannot be read by itself.
            return null;
        }
    }
}
