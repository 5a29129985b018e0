namespace Tavus.Generator.Model;

/// <summary>The value that a property has in new objects.</summary>
/// <param name="Text">The string itself, or the JSON of another value.</param>
/// <param name="EnumMember">The C# name of the member, where the type of the property is an enum.</param>
internal sealed record PresetModel(string Text, string? EnumMember = null);
