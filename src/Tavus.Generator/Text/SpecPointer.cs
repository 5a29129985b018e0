using System.Collections.Generic;

namespace Tavus.Generator.Text;

/// <summary>A JSON Pointer (RFC 6901) that grows by appending; the text is created on demand.</summary>
internal sealed class SpecPointer
{
    public static readonly SpecPointer Root = new(null, "");

    private readonly SpecPointer? _parent;
    private readonly string _segment;
    private readonly int _depth;

    private SpecPointer(SpecPointer? parent, string segment)
    {
        _parent = parent;
        _segment = segment;
        _depth = parent is null ? 0 : parent._depth + 1;
    }

    public SpecPointer Append(string segment) => new(this, segment);

    public SpecPointer Append(string first, string second) => Append(first).Append(second);

    public SpecPointer Append(string first, string second, string third) => Append(first).Append(second).Append(third);

    /// <summary>Parses a pointer as a <c>$ref</c> fragment writes it, without its <c>#</c>: percent-encoding is undone.</summary>
    public static SpecPointer Parse(string text)
    {
        SpecPointer pointer = Root;
        string[] segments = text.Split('/');
        for (int i = 1; i < segments.Length; i++)
            pointer = pointer.Append(Unescape(segments[i]));

        return pointer;
    }

    /// <summary>The segments from the root on, unescaped.</summary>
    public IReadOnlyList<string> Segments
    {
        get
        {
            var segments = new string[_depth];
            for (SpecPointer pointer = this; pointer._parent is { } parent; pointer = parent)
                segments[pointer._depth - 1] = pointer._segment;

            return segments;
        }
    }

    /// <summary>Whether this points to a part of the target of <paramref name="outer"/>.</summary>
    public bool IsInside(SpecPointer outer) => ToString().StartsWith(outer + "/", System.StringComparison.Ordinal);

    public override string ToString()
    {
        // The first one stays empty: the text starts with a slash.
        var segments = new string[_depth + 1];
        for (SpecPointer? pointer = this; pointer is not null; pointer = pointer._parent)
            segments[pointer._depth] = Escape(pointer._segment);

        return string.Join("/", segments);
    }

    private static string Escape(string segment) =>
        segment.IndexOf('~') < 0 && segment.IndexOf('/') < 0 ? segment : segment.Replace("~", "~0").Replace("/", "~1");

    private static string Unescape(string segment)
    {
        if (segment.IndexOf('%') >= 0)
            segment = System.Uri.UnescapeDataString(segment);

        return segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");
    }
}
