using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Diagnostics;

/// <summary>A location in a document, equal by value: a location of the compiler would keep its objects alive in the cache.</summary>
internal sealed record SourceLocation(string FilePath, TextSpan Span, LinePositionSpan Lines);
