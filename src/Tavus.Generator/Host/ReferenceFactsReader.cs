using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Parsing;
using Tavus.Generator.Text;

namespace Tavus.Generator.Host;

/// <summary>
/// Reads facts about the consumer's references from their names and versions: a lookup of types in the compilation would run at every
/// keystroke.
/// </summary>
internal static class ReferenceFactsReader
{
    // The assemblies that the registration uses. Microsoft.Extensions.Http depends on the others from version 8 on.
    private static readonly string[] DependencyInjection =
    [
        "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Http", "Microsoft.Extensions.Options",
    ];

    // What code that handles exceptions in ASP.NET Core uses.
    private static readonly string[] AspNetCore =
    [
        "Microsoft.AspNetCore.Diagnostics.Abstractions", "Microsoft.AspNetCore.Hosting.Abstractions",
        "Microsoft.AspNetCore.Http.Abstractions", "Microsoft.AspNetCore.Http.Extensions",
    ];

    // Version 10 is the first with references between schemas in transformers.
    private const string AspNetCoreOpenApi = "Microsoft.AspNetCore.OpenApi";

    private static readonly HashSet<string> Relevant = new(
        DependencyInjection.Concat(AspNetCore).Concat(
        [
            AspNetCoreOpenApi, "Microsoft.OpenApi", "System.Runtime", "System.Text.Json", "System.Net.Http",
            "System.Diagnostics.DiagnosticSource", "Microsoft.Bcl.AsyncInterfaces",
        ]),
        StringComparer.OrdinalIgnoreCase);

    public static ReferenceFacts Read(ProjectReferences project, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        var clients = new List<ReferencedClient>();
        foreach (MetadataReference reference in project.References)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reference is CompilationReference { Compilation.Assembly: var assembly })
                clients.AddRange(ReferencedClientReader.Read(assembly, project.Assembly ?? ""));
            else if (reference is PortableExecutableReference file)
                Read(file, project.Assembly ?? "", versions, clients);
        }

        Version runtime = versions.TryGetValue("System.Runtime", out Version? found) ? found : new Version(0, 0);
        return new ReferenceFacts(
            HasRequiredMembers: runtime.Major >= 7,
            IsModern: runtime.Major >= 8,
            HasSystemTextJson: Has("System.Text.Json", 8),
            HasHttpClient: versions.ContainsKey("System.Net.Http"),
            HasTracing: Has("System.Diagnostics.DiagnosticSource", 6),
            HasDependencyInjection: DependencyInjection.All(name => Has(name, 8)),
            HasAsyncStreams: runtime.Major >= 8 || Has("Microsoft.Bcl.AsyncInterfaces", 5),
            Clients: new EquatableArray<ReferencedClient>(
                clients.Distinct().OrderBy(client => client.Assembly, StringComparer.Ordinal).ToArray()))
        {
            HasAspNetCore = DependencyInjection.Concat(AspNetCore).All(name => Has(name, 8)),
            HasOpenApi = Has(AspNetCoreOpenApi, 10) && Has("Microsoft.OpenApi", 2),
        };

        bool Has(string name, int major) => versions.TryGetValue(name, out Version? version) && version.Major >= major;
    }

    private static void Read(
        PortableExecutableReference reference, string project, Dictionary<string, Version> versions, List<ReferencedClient> clients)
    {
        try
        {
            if (reference.GetMetadata() is not AssemblyMetadata metadata)
                return;

            MetadataReader assembly = metadata.GetModules()[0].GetMetadataReader();
            AssemblyDefinition definition = assembly.GetAssemblyDefinition();
            string name = assembly.GetString(definition.Name);
            if (Relevant.Contains(name))
                versions[name] = definition.Version;

            clients.AddRange(ReferencedClientReader.Read(assembly, project));
        }
        catch (Exception exception) when (exception is BadImageFormatException or System.IO.IOException or InvalidOperationException)
        {
            // The compiler reports a reference that cannot be read by itself.
        }
    }
}
