using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>Removes the entries of a discriminator's <c>mapping</c> that do not refer to a component schema.</summary>
internal sealed class DiscriminatorChecker(SpecDocument document, DiagnosticBag diagnostics)
{
    private static readonly string[] Schemas = ["components", "schemas"];

    public void Check(SpecMapping discriminator)
    {
        if (discriminator["mapping"] is not SpecMapping mapping)
            return;

        foreach (SpecMember entry in mapping.Members.ToList())
        {
            if (entry.Value is SpecScalar target && IsSchema(target.Text))
                continue;

            string text = (entry.Value as SpecScalar)?.Text ?? "";
            diagnostics.Report(
                DiagnosticIds.InvalidElement, entry.Key.Location,
                $"The mapping of '{entry.Name}' refers to '{text}', which is not a component schema; it is ignored.");
            mapping.Remove(entry.Name);
        }
    }

    // The name of a component, or a reference to one. Microsoft.OpenApi reads any text with a '#' as a reference.
    private bool IsSchema(string target)
    {
        if (!target.StartsWith("#/", StringComparison.Ordinal))
            return target.IndexOf('#') < 0 && document.Find([.. Schemas, target]) is SpecMapping;

        IReadOnlyList<string> segments = SpecPointer.Parse(target.Substring(1)).Segments;
        return segments.Count == 3 && segments.Take(2).SequenceEqual(Schemas) && document.Find(segments) is SpecMapping;
    }
}
