using System;

namespace Tavus.Generator.Model;

/// <summary>A parameter of an operation that is not its body.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The name in the path, query, header or cookie.</param>
/// <param name="Explode">Whether each item or property is a separate value.</param>
/// <param name="AllowsReserved">Whether reserved characters are sent as they are.</param>
internal sealed record ParameterModel(
    string Name,
    string WireName,
    ParameterPosition Position,
    TypeModel Type,
    ValueStyle Style,
    bool Explode,
    bool AllowsReserved,
    DocumentationModel Documentation,
    bool IsRequired)
{
    /// <summary>Whether it is a credential, which nothing may show.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether it is the header <c>Accept</c>, which chooses among the media types of the response.</summary>
    public bool IsAccept { get; init; }

    /// <summary>Whether the client itself sends a header of this name.</summary>
    public bool ReplacesHeader => IsAccept
        || (Position == ParameterPosition.Header && WireName.Equals("User-Agent", StringComparison.OrdinalIgnoreCase));

    /// <summary>The limits of its value; null where there are none.</summary>
    public ConstraintModel? Constraint { get; init; }

    /// <summary>Whether it is a value, or a list of values, in the default style of its position: these need no JSON.</summary>
    public bool IsPlain => !AllowsReserved && IsText(Type is ListType list ? list.Item : Type) && (Position, Style) switch
    {
        (ParameterPosition.Query, ValueStyle.Form or ValueStyle.SpaceDelimited or ValueStyle.PipeDelimited) => true,
        (ParameterPosition.Path or ParameterPosition.Header, ValueStyle.Simple) => true,
        (ParameterPosition.Cookie, ValueStyle.Form) => Type is not ListType,
        _ => false,
    };

    private static bool IsText(TypeModel type) => type is PrimitiveType or EnumType;
}
