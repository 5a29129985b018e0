using Tavus.Generator.Text;

namespace Tavus.Generator.Diagnostics;

/// <summary>The diagnostics about documents. Equal by value.</summary>
internal sealed record DiagnosticList(EquatableArray<DiagnosticInfo> Items);
