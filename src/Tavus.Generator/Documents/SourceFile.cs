using Microsoft.CodeAnalysis.Text;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>One document or overlay as the compiler gave it: a path and a text.</summary>
/// <param name="isOverlay">Whether it is an overlay, which changes documents.</param>
internal sealed class SourceFile(string path, SourceText text, bool isOverlay = false)
{
    public string Path { get; } = path;

    public SourceText Text { get; } = text;

    public bool IsOverlay { get; } = isOverlay;

    /// <summary>The location of some characters of this file, clamped to its text.</summary>
    public SourceLocation Locate(int start, int length)
    {
        start = System.Math.Max(0, System.Math.Min(start, Text.Length));
        length = System.Math.Max(0, System.Math.Min(length, Text.Length - start));
        var span = new TextSpan(start, length);
        return new SourceLocation(Path, span, Text.Lines.GetLinePositionSpan(span));
    }
}
