using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Diagnostics;

/// <summary>A diagnostic about a document, equal by value.</summary>
/// <param name="Severity">Its severity where that is not the one of its rule.</param>
/// <param name="Omitted">Where it stands for others of its id, how many those are; it has no arguments then.</param>
internal sealed record DiagnosticInfo(string Id, LocationInfo? Location, EquatableArray<string> Arguments, DiagnosticSeverity? Severity = null, int Omitted = 0)
{
    public Diagnostic ToDiagnostic()
    {
        DiagnosticDescriptor descriptor = Omitted > 0 ? SpecDescriptors.ForOmitted(Id) : SpecDescriptors.For(Id);
        object[] arguments = Omitted > 0 ? [Omitted.ToString(CultureInfo.InvariantCulture)] : Arguments.ToArray<object>();
        return Diagnostic.Create(
            descriptor,
            Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None,
            Severity ?? descriptor.DefaultSeverity,
            additionalLocations: null,
            properties: null,
            arguments);
    }
}
