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

    /// <summary>Whether the method can return null.</summary>
    public bool IsNullable => AllowsNull || Bodiless.Count > 0;
}
