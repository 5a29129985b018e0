using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tavus.Generator.Text;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Tasks.Removed;

/// <summary>An action of an overlay: the update is merged into the target.</summary>
/// <param name="Target">The JSONPath.</param>
internal sealed record OverlayAction(string Target, SpecMapping Update)
{
    /// <summary>The JSONPath of a node of a document.</summary>
    public static string PathTo(SpecDocument document, SpecPointer pointer)
    {
        var segments = new List<string>();
        string path = "$";
        foreach (string segment in pointer.Segments)
        {
            bool isIndex = document.Find(segments) is SpecSequence;
            path += isIndex ? $"[{segment}]" : Name(segment);
            segments.Add(segment);
        }

        return path;
    }

    private static string Name(string segment) => Regex.IsMatch(segment, "^[A-Za-z_][A-Za-z0-9_]*$")
        ? "." + segment
        : $"['{segment.Replace("\\", "\\\\").Replace("'", "\\'")}']";
}
