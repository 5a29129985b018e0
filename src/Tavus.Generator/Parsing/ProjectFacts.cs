
namespace Tavus.Generator.Parsing;

/// <summary>What is known of the project: what it says, and what it references. Equal by value.</summary>
internal sealed record ProjectFacts(ProjectModel Project, ReferenceFacts References);
