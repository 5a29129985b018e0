using System.Collections.Generic;

namespace Tavus.Generator.Documents;

/// <summary>A scalar: its text in the document, and its type in the YAML 1.2 core schema or in JSON.</summary>
internal sealed class SpecScalar(SourceFile file, int start, int length, string text, ScalarKind kind) : SpecNode(file, start, length)
{
    public string Text { get; } = text;

    public ScalarKind Kind { get; } = kind;

    public override SpecNode Clone() => this;
}
