using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>What the project says: its options, and the C# that it is compiled as. Equal by value.</summary>
internal sealed record ProjectModel(string? Namespace, string? ClientName, string? Accessibility, bool GeneratesClient, bool IsVerbose, LanguageVersion LanguageVersion);

/// <summary>Reads the project's options and checks them.</summary>
internal static class ProjectParser
{
    public static ProjectModel Read(AnalyzerConfigOptionsProvider provider, LanguageVersion languageVersion)
    {
        AnalyzerConfigOptions options = provider.GlobalOptions;
        return new ProjectModel(
            Property(options, "TavusNamespace"),
            Property(options, "TavusClientName"),
            Property(options, "TavusAccessibility"),
            Property(options, "TavusGenerateClient")?.ToLowerInvariant() != "false",
            Property(options, "TavusVerbose")?.ToLowerInvariant() == "true",
            languageVersion);
    }

    /// <summary>The options to generate with, or null where one of them cannot be used.</summary>
    public static GeneratorOptions? Parse(ProjectModel project, DiagnosticBag diagnostics)
    {
        GeneratorOptions options = GeneratorOptions.Default;
        options = new GeneratorOptions(
            project.Namespace ?? options.Namespace,
            project.ClientName ?? options.ClientName,
            project.Accessibility?.ToLowerInvariant() ?? options.Accessibility);

        bool isUsable = true;
        Check(Identifier.IsNamespace(options.Namespace), $"TavusNamespace is '{options.Namespace}', which is no namespace; write one such as Company.Tavus.");
        Check(
            Identifier.IsNamespace(options.ClientName) && options.ClientName.IndexOf('.') < 0 && !ReservedNames.IsSupportType(options.ClientName),
            $"TavusClientName is '{options.ClientName}', which is no class name, or one that generated code has already; write one such as TavusClient.");
        Check(options.Accessibility is "public" or "internal", $"TavusAccessibility is '{options.Accessibility}'; write public or internal.");
        return isUsable ? options : null;

        void Check(bool condition, string message)
        {
            if (condition)
                return;

            isUsable = false;
            diagnostics.Report(DiagnosticIds.InvalidOption, null, message);
        }
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && value.Trim().Length > 0 ? value.Trim() : null;
}
