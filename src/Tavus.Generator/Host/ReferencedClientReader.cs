using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Parsing;
using Tavus.Generator.Text;

namespace Tavus.Generator.Host;

/// <summary>
/// Finds the clients of referenced assemblies by an <c>AssemblyMetadata</c> attribute of the assembly (<see cref="ClientMark"/>): no type
/// needs to be loaded.
/// </summary>
internal static class ReferencedClientReader
{
    private const string Metadata = "AssemblyMetadataAttribute";
    private const string Friends = "InternalsVisibleToAttribute";

    /// <summary>The clients of one assembly that a project called <paramref name="project"/> can use.</summary>
    public static IEnumerable<ReferencedClient> Read(MetadataReader assembly, string project)
    {
        List<(string Type, string[] Arguments)> attributes = [];
        foreach (CustomAttributeHandle handle in assembly.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = assembly.GetCustomAttribute(handle);
            if (TypeOf(assembly, attribute) is { } type)
                attributes.Add((type, ArgumentsOf(assembly, attribute, type == Metadata ? 2 : 1)));
        }

        return Find(assembly.GetString(assembly.GetAssemblyDefinition().Name), attributes, project);
    }

    /// <summary>The clients of a project of the same solution, which an editor references as source.</summary>
    public static IEnumerable<ReferencedClient> Read(IAssemblySymbol assembly, string project) => Find(
        assembly.Name,
        assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name is Metadata or Friends)
            .Select(attribute => (
                attribute.AttributeClass!.Name,
                attribute.ConstructorArguments
                    .Select(argument => argument is { Kind: not TypedConstantKind.Array, Value: string text } ? text : "")
                    .ToArray()))
            .ToList(),
        project);

    private static IEnumerable<ReferencedClient> Find(string assembly, List<(string Type, string[] Arguments)> attributes, string project)
    {
        bool isFriend = attributes.Any(attribute => attribute is { Type: Friends, Arguments.Length: > 0 }
            && string.Equals(attribute.Arguments[0].Split(',')[0].Trim(), project, StringComparison.OrdinalIgnoreCase));
        return attributes
            .Where(attribute => attribute is { Type: Metadata, Arguments.Length: 2 } && attribute.Arguments[0] == ClientMark.Key)
            .Select(attribute => ClientMark.Parse(attribute.Arguments[1]))
            .OfType<ClientMark>()
            .Where(mark => mark.Accessibility == "public" || isFriend)
            .Select(mark => new ReferencedClient(assembly, mark.Namespace, mark.Fingerprint));
    }

    // One of the two names, compared where they are: all assemblies of a project together have thousands of attributes.
    private static string? TypeOf(MetadataReader assembly, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return null;

        EntityHandle parent = assembly.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
            return null;

        StringHandle name = assembly.GetTypeReference((TypeReferenceHandle)parent).Name;
        return assembly.StringComparer.Equals(name, Metadata) ? Metadata : assembly.StringComparer.Equals(name, Friends) ? Friends : null;
    }

    // A custom attribute's value is a prolog of two bytes, then its arguments in order: here strings alone.
    private static string[] ArgumentsOf(MetadataReader assembly, CustomAttribute attribute, int count)
    {
        BlobReader blob = assembly.GetBlobReader(attribute.Value);
        if (blob.ReadUInt16() != 1)
            return [];

        var arguments = new string[count];
        for (int i = 0; i < count; i++)
            arguments[i] = blob.ReadSerializedString() ?? "";

        return arguments;
    }
}
