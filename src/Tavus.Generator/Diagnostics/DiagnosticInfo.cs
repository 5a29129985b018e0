using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Diagnostics;

/// <summary>A diagnostic about a document, equal by value.</summary>
internal sealed record DiagnosticInfo(string Id, LocationInfo? Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        SpecDescriptors.For(Id),
        Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None,
        Arguments.ToArray<object>());
}
