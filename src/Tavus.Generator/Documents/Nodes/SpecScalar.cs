using System.Collections.Generic;

namespace Tavus.Generator.Documents;

/// <summary>A scalar: its text in the document, and its type in the YAML 1.2 core schema or in JSON.</summary>
internal sealed class SpecScalar(SourceFile file, int start, int length, string text, ScalarKind kind) : SpecNode(file, start, length)
{
    public string Text { get; } = text;

    public ScalarKind Kind { get; } = kind;

    /// <summary>A string that is not in the document, at the location of a node.</summary>
    public static SpecScalar TextAt(SpecNode node, string text) => new(node.File, node.Start, node.Length, text, ScalarKind.Text);

    public override SpecNode Clone() => this;
}
