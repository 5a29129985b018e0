using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Parsing;

namespace Tavus.Generator.Host;

/// <summary>Reads the MSBuild properties and the language version of the project.</summary>
internal static class ProjectOptionsReader
{
    public static ProjectModel Read(AnalyzerConfigOptionsProvider provider, LanguageVersion languageVersion)
    {
        AnalyzerConfigOptions options = provider.GlobalOptions;
        return new ProjectModel(
            Property(options, "TavusNamespace"),
            Property(options, "TavusClientName"),
            Property(options, "TavusAccessibility"),
            Property(options, "TavusEmit"),
            Property(options, "TavusGenerateClient")?.ToLowerInvariant() != "false",
            Property(options, "TavusVerbose")?.ToLowerInvariant() == "true",
            languageVersion >= LanguageVersion.CSharp11)
        {
            Include = Choice(options, "TavusInclude"),
            Exclude = Choice(options, "TavusExclude"),
        };
    }

    // The targets of the package escape them: the compiler would read a semicolon as the begin of a comment.
    private static string? Choice(AnalyzerConfigOptions options, string name) =>
        Property(options, name) is { } value ? System.Uri.UnescapeDataString(value) : null;

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && value.Trim().Length > 0 ? value.Trim() : null;
}
