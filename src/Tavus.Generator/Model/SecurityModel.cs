namespace Tavus.Generator.Model;

/// <summary>The request header that carries the API key.</summary>
/// <param name="HeaderName">The header's name.</param>
/// <param name="Prefix">What stands before the key in its value, such as <c>"Bearer "</c>.</param>
internal sealed record SecurityModel(string HeaderName, string Prefix);
