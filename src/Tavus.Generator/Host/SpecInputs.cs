using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Text;

namespace Tavus.Generator.Host;

/// <summary>All files that the project gave to the generator, in its order. Equal by value.</summary>
internal sealed record SpecInputs(EquatableArray<SpecInput> Files);
