using System.Collections.Generic;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>A value of a YAML or JSON document, with its location. Lives inside one step of the pipeline, never in its cache.</summary>
internal abstract class SpecNode(SourceFile file, int start, int length)
{
    public SourceFile File { get; } = file;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public SourceLocation Location => File.Locate(Start, Length);

    /// <summary>A copy that shares no mutable part with this node.</summary>
    public abstract SpecNode Clone();
}
