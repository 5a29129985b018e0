using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>The result of a method.</summary>
/// <param name="Type">The type of the body, or of the union where there are several.</param>
/// <param name="Content">The kind of the body.</param>
/// <param name="AllowsNull">Whether the body may be JSON's null.</param>
/// <param name="Texts">How a plain text is read if the body is a typed value.</param>
/// <param name="Cases">The documented successes with a body.</param>
/// <param name="Bodiless">The documented successes without one: the method returns null for these.</param>
/// <param name="IsUnion">Whether the result has a property for each case.</param>
internal sealed record ResultModel(
    TypeModel Type,
    BodyKind Content,
    bool AllowsNull,
    TextUse Texts,
    EquatableArray<ResponseModel> Cases,
    EquatableArray<ResponseModel> Bodiless,
    bool IsUnion)
{
    /// <summary>Whether the method returns the items of a stream.</summary>
    public bool IsItems => !IsUnion && Cases[0].Items != ItemFormat.None;

    /// <summary>The successes whose body is returned as a stream.</summary>
    public IEnumerable<ResponseModel> Streams => Cases.Where(response => response.Content == BodyKind.Binary);

    /// <summary>
    /// The statuses whose body is returned as a stream: of all successes where no other range of statuses has a response.
    /// </summary>
    public IReadOnlyList<StatusRange> StreamStatuses => IsUnion || Bodiless.Any(response => !response.IsExact)
        ? Streams.Select(response => response.Statuses).Distinct().ToList()
        : [StatusRange.Successes];

    /// <summary>Single statuses within the only range of <see cref="StreamStatuses"/> that have another response.</summary>
    public IEnumerable<int> StreamExceptions => StreamStatuses.Count == 1 && !StreamStatuses[0].IsExact
        ? Cases.Where(response => response.Content != BodyKind.Binary)
            .Concat(Bodiless)
            .Where(response => response.IsExact && response.FirstStatus != ResponseModel.NotModified)
            .Select(response => response.FirstStatus)
        : [];

    /// <summary>Whether the method can return null.</summary>
    public bool IsNullable => AllowsNull || Bodiless.Count > 0;
}
