using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>The result of an operation with several typed successes: the status, and one property for each of them.</summary>
internal sealed record MultiStatusResultModel(string Name, DocumentationModel Documentation, EquatableArray<ResponseModel> Cases);
