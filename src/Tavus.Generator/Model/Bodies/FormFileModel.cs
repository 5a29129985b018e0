namespace Tavus.Generator.Model;

/// <summary>A member of a form that is a file, or a list of files.</summary>
/// <param name="PropertyName">The C# name of the property.</param>
/// <param name="ContentType">The default media type of the file, or several, separated by commas; or null.</param>
internal sealed record FormFileModel(string PropertyName, string WireName, string? ContentType, bool IsList);
