using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>A method of the client.</summary>
/// <param name="Name">The C# name, without <c>Async</c>.</param>
/// <param name="HttpMethod">The HTTP method in upper case.</param>
/// <param name="Path">The path below the base address, without a leading slash; <c>{name}</c> stands for a path parameter.</param>
/// <param name="Body">The request body, or null.</param>
/// <param name="Result">What the method returns, or null where no success has a body.</param>
/// <param name="BodilessSuccesses">The successes without a body: where others have one, the method returns null for these.</param>
internal sealed record OperationModel(
    string Name,
    string HttpMethod,
    string Path,
    DocumentationModel Documentation,
    EquatableArray<ParameterModel> Parameters,
    RequestBodyModel? Body,
    EquatableArray<ResponseModel> Responses,
    TypeModel? Result,
    EquatableArray<ResponseModel> BodilessSuccesses,
    bool IsDeprecated,
    bool IsAuthenticated);
