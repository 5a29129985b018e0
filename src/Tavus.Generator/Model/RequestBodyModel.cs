namespace Tavus.Generator.Model;

/// <summary>The JSON body of a request.</summary>
/// <param name="HasChecks">Whether it is or holds an object that has something to validate.</param>
internal sealed record RequestBodyModel(TypeModel Type, string MediaType, DocumentationModel Documentation, bool HasChecks);
