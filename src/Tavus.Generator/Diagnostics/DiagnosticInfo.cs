using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Diagnostics;

/// <summary>A diagnostic about a document, equal by value.</summary>
/// <param name="Omitted">Where it stands for others of its id, how many those are; it has no arguments then.</param>
internal sealed record DiagnosticInfo(string Id, LocationInfo? Location, EquatableArray<string> Arguments, int Omitted = 0)
{
    public Diagnostic ToDiagnostic()
    {
        Location location = Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None;
        return Omitted > 0
            ? Diagnostic.Create(SpecDescriptors.ForOmitted(Id), location, Omitted.ToString(CultureInfo.InvariantCulture))
            : Diagnostic.Create(SpecDescriptors.For(Id), location, Arguments.ToArray<object>());
    }
}
