using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Diagnostics;

/// <summary>A diagnostic about a document, equal by value.</summary>
/// <param name="IsInfo">Whether it is for information only, whatever its rule's severity is.</param>
internal sealed record DiagnosticInfo(string Id, LocationInfo? Location, EquatableArray<string> Arguments, bool IsInfo = false)
{
    public Diagnostic ToDiagnostic()
    {
        DiagnosticDescriptor descriptor = SpecDescriptors.For(Id);
        return Diagnostic.Create(
            descriptor,
            Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None,
            IsInfo ? DiagnosticSeverity.Info : descriptor.DefaultSeverity,
            additionalLocations: null,
            properties: null,
            Arguments.ToArray<object>());
    }
}
