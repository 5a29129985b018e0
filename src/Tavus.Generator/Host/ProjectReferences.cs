using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Host;

/// <summary>The name of the project's assembly and its references. Equal while the array of references is the same object.</summary>
internal sealed record ProjectReferences(string? Assembly, ImmutableArray<MetadataReference> References);
