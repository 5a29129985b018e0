namespace Tavus.Generator.Refresh;

/// <summary>A diagnostic about a document, for readers that have no compiler.</summary>
/// <param name="Line">The line, from 1 on; 0 where the diagnostic has no location.</param>
internal sealed record SpecProblem(string Id, string Path, int Line, int Column, string Message, bool IsError);
