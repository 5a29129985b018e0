namespace Tavus.Generator.Model;

/// <summary>A limit of a value.</summary>
/// <param name="Text">The number, the pattern, or <c>true</c>, as in the document.</param>
internal sealed record LimitModel(LimitKind Kind, string Text);
