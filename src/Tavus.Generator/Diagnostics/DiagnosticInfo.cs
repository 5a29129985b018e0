using Tavus.Generator.Text;

namespace Tavus.Generator.Diagnostics;

/// <summary>A diagnostic about a document, equal by value.</summary>
/// <param name="Severity">The severity, if it is not that of the descriptor.</param>
/// <param name="Omitted">The number of diagnostics of this id that are counted by this one, which has no arguments then; else 0.</param>
internal sealed record DiagnosticInfo(
    string Id, SourceLocation? Location, EquatableArray<string> Arguments, SpecSeverity? Severity = null, int Omitted = 0);
