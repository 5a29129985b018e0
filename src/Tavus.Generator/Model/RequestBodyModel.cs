namespace Tavus.Generator.Model;

/// <summary>The JSON body of a request.</summary>
internal sealed record RequestBodyModel(TypeModel Type, string MediaType, DocumentationModel Documentation);
