using System.Collections.Generic;

namespace Tavus.Generator.Documents;

/// <summary>A scalar: its text as the document has it, and what it stands for by the YAML 1.2 core schema or by JSON.</summary>
internal sealed class SpecScalar(SourceFile file, int start, int length, string text, ScalarKind kind) : SpecNode(file, start, length)
{
    public string Text { get; } = text;

    public ScalarKind Kind { get; } = kind;

    public override SpecNode Clone() => this;
}
