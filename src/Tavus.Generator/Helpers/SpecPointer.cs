using System.Collections.Generic;

namespace Tavus.Generator.Helpers;

/// <summary>A JSON Pointer (RFC 6901) that grows by appending; the text is made only when it is asked for.</summary>
internal sealed class SpecPointer
{
    public static readonly SpecPointer Root = new(null, "");

    private readonly SpecPointer? _parent;
    private readonly string _segment;

    private SpecPointer(SpecPointer? parent, string segment)
    {
        _parent = parent;
        _segment = segment;
    }

    public SpecPointer Append(string segment) => new(this, segment);

    public SpecPointer Append(params string[] segments)
    {
        SpecPointer pointer = this;
        foreach (string segment in segments)
            pointer = pointer.Append(segment);

        return pointer;
    }

    /// <summary>Parses a pointer as a <c>$ref</c> fragment writes it, without its <c>#</c>: percent-encoding is undone.</summary>
    public static SpecPointer Parse(string text)
    {
        SpecPointer pointer = Root;
        string[] segments = text.Split('/');
        for (int i = 1; i < segments.Length; i++)
            pointer = pointer.Append(System.Uri.UnescapeDataString(segments[i]).Replace("~1", "/").Replace("~0", "~"));

        return pointer;
    }

    /// <summary>The segments from the root on, unescaped.</summary>
    public IReadOnlyList<string> Segments
    {
        get
        {
            var segments = new List<string>();
            for (SpecPointer pointer = this; pointer._parent is { } parent; pointer = parent)
                segments.Add(pointer._segment);

            segments.Reverse();
            return segments;
        }
    }

    public override string ToString() =>
        _parent is null ? "" : _parent + "/" + _segment.Replace("~", "~0").Replace("/", "~1");
}
