namespace Tavus.Generator.Model;

/// <summary>A request that the API sends (a webhook or callback), of which methods read the body.</summary>
/// <param name="MethodName">The C# name of the methods, without <c>Async</c>.</param>
/// <param name="AllowsNull">Whether the body may be JSON's null.</param>
internal sealed record EventModel(string MethodName, TypeModel Type, bool AllowsNull, DocumentationModel Documentation, bool IsDeprecated);
