namespace Tavus.Generator.Model;

/// <summary>A parameter of an operation that is not its body.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The name in the path, query or header.</param>
/// <param name="Separator">What joins the items of a list; null where each item repeats the name.</param>
internal sealed record ParameterModel(
    string Name,
    string WireName,
    ParameterPlace Place,
    TypeModel Type,
    string? Separator,
    DocumentationModel Documentation,
    bool IsRequired);

/// <summary>Where a parameter goes.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
}
