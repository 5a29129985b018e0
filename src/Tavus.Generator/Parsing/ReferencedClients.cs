using System.Linq;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Parsing;

/// <summary>Decides whether a client of a referenced assembly is used in place of one that is generated.</summary>
internal static class ReferencedClients
{
    /// <summary>Whether nothing is to be generated, since a reference has the same client.</summary>
    /// <param name="namesakes">The clients of referenced assemblies in the namespace of this one.</param>
    public static bool Replace(ReferencedClient[] namesakes, string fingerprint, DiagnosticBag diagnostics)
    {
        if (namesakes.Length == 0)
            return false;

        bool isSame = namesakes.Any(client => client.Fingerprint == fingerprint);
        string name = namesakes[0].Namespace;
        string assemblies = string.Join(" and ", namesakes.Select(client => $"'{client.Assembly}'"));
        if (namesakes.Length > 1)
        {
            diagnostics.Report(
                DiagnosticIds.ClientConflict,
                null,
                $"The referenced assemblies {assemblies} each have a client in the namespace '{name}': "
                + $"code that names its types is ambiguous{(isSame ? "; nothing is generated" : "")}. "
                + "In all of them but one, set TavusNamespace to another namespace or TavusAccessibility to internal.");
        }
        else if (isSame)
        {
            diagnostics.Report(
                DiagnosticIds.ReferencedClientUsed,
                null,
                $"The client in the namespace '{name}' of the referenced assembly {assemblies} is used; "
                + "nothing is generated in this project.");
        }
        else
        {
            diagnostics.Report(
                DiagnosticIds.ClientConflict,
                null,
                $"The referenced assembly {assemblies} has a client in the same namespace, '{name}', "
                + "generated from other documents or options: their types are different types with the same names. "
                + "Set TavusNamespace to another namespace, set TavusAccessibility to internal in the referenced project, "
                + "or set TavusGenerateClient to false to use the client of the reference.");
        }

        return isSame;
    }
}
