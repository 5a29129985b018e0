using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Diagnostics;

/// <summary>A place in a document, equal by value: a <see cref="Location"/> would keep compiler objects alive in the cache.</summary>
internal sealed record LocationInfo(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    public Location ToLocation() => Location.Create(FilePath, Span, Lines);
}
