using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Host;

/// <summary>Makes the compiler's diagnostics.</summary>
internal static class DiagnosticFactory
{
    public static Diagnostic Create(DiagnosticInfo info)
    {
        DiagnosticDescriptor descriptor = info.Omitted > 0 ? SpecDescriptors.ForOmitted(info.Id) : SpecDescriptors.For(info.Id);
        object[] arguments = info.Omitted > 0 ? [info.Omitted.ToString(CultureInfo.InvariantCulture)] : info.Arguments.ToArray<object>();
        return Diagnostic.Create(
            descriptor,
            info.Location is { } location ? Location.Create(location.FilePath, location.Span, location.Lines) : Location.None,
            SeverityOf(info, descriptor),
            additionalLocations: null,
            properties: null,
            arguments);
    }

    private static DiagnosticSeverity SeverityOf(DiagnosticInfo info, DiagnosticDescriptor descriptor) => info.Severity switch
    {
        SpecSeverity.Info => DiagnosticSeverity.Info,
        SpecSeverity.Warning => DiagnosticSeverity.Warning,
        _ => descriptor.DefaultSeverity,
    };
}
