using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Generator.Host;

/// <summary>A file that the project gave to the generator.</summary>
internal sealed record SpecInput(AdditionalText Text, SpecInputKind Kind)
{
    /// <summary>Reads the item's metadata; null for other files.</summary>
    public static SpecInput? Create(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(text);
        return IsTrue(metadata, "TavusSpec") ? new SpecInput(text, SpecInputKind.Document)
            : IsTrue(metadata, "TavusOverlay") ? new SpecInput(text, SpecInputKind.Overlay)
            : IsTrue(metadata, "TavusSpecFile") ? new SpecInput(text, SpecInputKind.Part)
            : null;
    }

    private static bool IsTrue(AnalyzerConfigOptions metadata, string name) =>
        metadata.TryGetValue("build_metadata.AdditionalFiles." + name, out string? value)
        && string.Equals(value, "true", System.StringComparison.OrdinalIgnoreCase);
}
