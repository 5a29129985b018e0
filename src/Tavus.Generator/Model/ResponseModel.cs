namespace Tavus.Generator.Model;

/// <summary>A documented response.</summary>
/// <param name="FirstStatus">The first status that it stands for.</param>
/// <param name="LastStatus">The last one: more than the first for <c>4XX</c> and <c>default</c>.</param>
/// <param name="Type">The type of its JSON body, or null.</param>
/// <param name="MemberName">The property of a union that holds it.</param>
internal sealed record ResponseModel(int FirstStatus, int LastStatus, TypeModel? Type, string MemberName, DocumentationModel Documentation)
{
    public bool IsSuccess => FirstStatus is >= 200 and < 300;

    /// <summary>Whether it stands for every status that has no response of its own.</summary>
    public bool IsDefault => FirstStatus == 0;
}
