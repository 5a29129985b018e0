using Tavus.Generator.Diagnostics;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>All that comes out of the documents. Equal by value.</summary>
/// <param name="Client">Null where no document could be used.</param>
internal sealed record ParseResult(ClientModel? Client, DiagnosticList Diagnostics);
