using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Checks the project's options.</summary>
internal static class ProjectOptionsChecker
{
    /// <summary>The options to generate with, or null where one of them cannot be used.</summary>
    public static GeneratorOptions? Parse(ProjectModel project, DiagnosticBag diagnostics)
    {
        GeneratorOptions options = GeneratorOptions.Default;
        options = new GeneratorOptions(
            project.Namespace ?? options.Namespace,
            project.ClientName ?? options.ClientName,
            project.Accessibility?.ToLowerInvariant() ?? options.Accessibility);

        bool isUsable = true;
        Check(
            Identifier.IsNamespace(options.Namespace),
            $"TavusNamespace is '{options.Namespace}', which is not a valid namespace; use one such as Company.Tavus.");
        Check(
            Identifier.IsNamespace(options.ClientName) && options.ClientName.IndexOf('.') < 0
            && !ReservedNames.IsSupportType(options.ClientName, options),
            $"TavusClientName is '{options.ClientName}', which is not a valid class name, or is used by generated code; "
                + "use a name such as TavusClient.");
        Check(options.Accessibility is "public" or "internal", $"TavusAccessibility is '{options.Accessibility}'; use public or internal.");
        Check(
            project.Emit?.ToLowerInvariant() is null or "compiler",
            $"TavusEmit is '{project.Emit}'; use Compiler, which is the default, or Files.");
        return isUsable ? options : null;

        void Check(bool condition, string message)
        {
            if (condition)
                return;

            isUsable = false;
            diagnostics.Report(DiagnosticIds.InvalidOption, null, message);
        }
    }
}
