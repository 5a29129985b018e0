using Tavus.Generator.Text;

namespace Tavus.Generator.Diagnostics;

/// <summary>What is said about the documents. Equal by value.</summary>
internal sealed record DiagnosticList(EquatableArray<DiagnosticInfo> Items);
