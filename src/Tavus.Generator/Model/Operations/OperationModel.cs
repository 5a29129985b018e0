using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>A method of the client.</summary>
/// <param name="Name">The C# name, without <c>Async</c>.</param>
/// <param name="HttpMethod">The HTTP method in upper case.</param>
/// <param name="Path">The path below the base address, without a leading slash. Its variables are the path parameters.</param>
/// <param name="Query">The query that belongs to the path: some documents distinguish operations by it. Mostly empty.</param>
/// <param name="Body">The request body, or null.</param>
/// <param name="Result">The result of the method, or null if no success has a body.</param>
/// <param name="Accept">The media types that the client accepts.</param>
/// <param name="Server">The absolute address of the operation's server, or null.</param>
/// <param name="Requirement">The <see cref="RequirementModel"/> by which it is authenticated, by name, or null.</param>
internal sealed record OperationModel(
    string Name,
    string HttpMethod,
    UrlTemplate Path,
    UrlTemplate Query,
    DocumentationModel Documentation,
    EquatableArray<ParameterModel> Parameters,
    RequestBodyModel? Body,
    EquatableArray<ResponseModel> Responses,
    ResultModel? Result,
    string Accept,
    bool IsDeprecated,
    string? Server,
    string? Requirement)
{
    /// <summary>Whether the vendor's document no longer has it, and an overlay keeps it for a while.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>The path with its query, as in the document.</summary>
    public string Route => $"{Path}{Query}";

    /// <summary>Whether parameters are validated before the request is sent.</summary>
    public bool ChecksParameters => Parameters.Any(parameter => parameter.Constraint is { IsEnforced: true });

    /// <summary>The documented statuses for which the method ends without a body, unless all do.</summary>
    public IEnumerable<ResponseModel> Bodiless => Result is { } result
        ? result.Bodiless
        : Responses.Where(response => response.FirstStatus == ResponseModel.NotModified);

    /// <summary>The method of all pages, where an overlay describes how the list is split.</summary>
    public PaginationModel? Pagination { get; init; }
}
