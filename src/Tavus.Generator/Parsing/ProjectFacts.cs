
namespace Tavus.Generator.Parsing;

/// <summary>The facts of the project: its options and its references. Equal by value.</summary>
internal sealed record ProjectFacts(ProjectModel Project, ReferenceFacts References);
