namespace Tavus.Generator.Model;

/// <summary>A part of a <see cref="UrlTemplate"/>: the name of a variable, or the text around variables.</summary>
internal sealed record UrlPart(string Text, bool IsVariable);
