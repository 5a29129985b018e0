using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>The body of a request.</summary>
/// <param name="Content">Its kind.</param>
/// <param name="TakesMediaType">Whether the caller may choose its media type.</param>
/// <param name="Fields">The properties of a form with their own encoding.</param>
/// <param name="Files">The members of a form that are files.</param>
/// <param name="HasChecks">Whether it is or contains an object with rules.</param>
internal sealed record RequestBodyModel(
    TypeModel Type,
    BodyKind Content,
    string MediaType,
    bool TakesMediaType,
    EquatableArray<FormFieldModel> Fields,
    EquatableArray<FormFileModel> Files,
    DocumentationModel Documentation,
    bool HasChecks)
{
    /// <summary>Whether the document declares the body as optional.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether a body that must be sent may be JSON's null.</summary>
    public bool AllowsNull { get; init; }

    /// <summary>Whether the caller may give null, which is sent as such or not at all.</summary>
    public bool IsNullable => IsOptional || AllowsNull;

    /// <summary>Further media types of JSON among which the options of a call choose.</summary>
    public EquatableArray<string> Alternatives { get; init; }
}
