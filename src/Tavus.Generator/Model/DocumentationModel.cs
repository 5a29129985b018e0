using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>Documentation as plain paragraphs, not yet escaped for XML; <c>`code`</c> marks are kept.</summary>
/// <param name="Summary">The paragraphs of the summary, at least one.</param>
/// <param name="Remarks">Further paragraphs.</param>
/// <param name="Example">A short example value, or null.</param>
internal sealed record DocumentationModel(EquatableArray<string> Summary, EquatableArray<string> Remarks, string? Example = null)
{
    /// <summary>Whether the summary is that of the document.</summary>
    public bool IsDescribed { get; init; }
}
