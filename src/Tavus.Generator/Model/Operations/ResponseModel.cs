namespace Tavus.Generator.Model;

/// <summary>A documented response.</summary>
/// <param name="FirstStatus">Its first status.</param>
/// <param name="LastStatus">The last one: more than the first for <c>4XX</c> and <c>default</c>.</param>
/// <param name="Type">The type of its body, or null.</param>
/// <param name="Content">The kind of the body.</param>
/// <param name="AllowsNull">Whether the body may be JSON's null.</param>
/// <param name="Texts">How a plain text is read if the body is a typed value.</param>
/// <param name="MediaType">The only media type that it is for, or null where the status decides.</param>
/// <param name="MemberName">Its property in a result.</param>
internal sealed record ResponseModel(
    int FirstStatus,
    int LastStatus,
    TypeModel? Type,
    BodyKind Content,
    bool AllowsNull,
    TextUse Texts,
    string? MediaType,
    string MemberName,
    DocumentationModel Documentation)
{
    /// <summary>How the body is split into items of <see cref="Type"/>, if it is a stream of them.</summary>
    public ItemFormat Items { get; init; }

    /// <summary>The data of the event that ends the stream, where the document specifies it.</summary>
    public string? Terminator { get; init; }

    /// <summary>304 is a success of a conditional request; it never has a body.</summary>
    public const int NotModified = 304;

    public bool IsSuccess => FirstStatus is (>= 200 and < 300) or NotModified;

    /// <summary>Whether it is an error with a typed body. Texts and streams are in the untyped exception, as its text.</summary>
    public bool IsTypedError => !IsSuccess && Type is not null && Content == BodyKind.Json;

    /// <summary>Whether it has a single status.</summary>
    public bool IsExact => FirstStatus == LastStatus;

    /// <summary>The statuses of a response that a method returns: the default response is for the successes without another one.</summary>
    public StatusRange Statuses => IsDefault ? StatusRange.Successes : new(FirstStatus, LastStatus);

    /// <summary>Whether it is for every status without another response.</summary>
    public bool IsDefault => FirstStatus == 0;
}
