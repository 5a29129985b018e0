namespace Tavus.Generator.Emitter;

/// <summary>The support code of a client, as C#.</summary>
/// <param name="Offered">The types that users name, such as exceptions.</param>
/// <param name="Hidden">All others, after the directives that they need.</param>
internal sealed record SupportText(string Offered, string Hidden);
