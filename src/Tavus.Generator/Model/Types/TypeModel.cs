using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Model;

/// <summary>The C# type of a value, as a tree.</summary>
internal abstract record TypeModel;

/// <summary>A type that .NET brings.</summary>
/// <param name="AllowsText">Whether the value may also be a string in JSON, such as <c>"7"</c>.</param>
internal sealed record PrimitiveType(PrimitiveKind Kind, bool AllowsText = false) : TypeModel
{
    /// <summary>Whether seconds since 1970 are written without a fraction.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>A generated enum, used as <c>OpenEnum&lt;T&gt;</c>.</summary>
internal sealed record EnumType(string Name) : TypeModel;

/// <summary>A generated class that reads and writes itself.</summary>
internal abstract record NamedType(string Name) : TypeModel;

/// <summary>A generated class with properties.</summary>
internal sealed record ObjectType(string Name) : NamedType(Name);

/// <summary>A generated class of a value that is one of several types.</summary>
internal sealed record UnionType(string Name) : NamedType(Name);

/// <summary>A list.</summary>
internal sealed record ListType(TypeModel Item, bool HasNullableItems) : TypeModel;

/// <summary>A map from names to values of one type.</summary>
internal sealed record MapType(TypeModel Value, bool HasNullableValues) : TypeModel;

/// <summary>Free-form JSON.</summary>
internal sealed record JsonType(JsonKind Kind) : TypeModel;

/// <summary>The kinds of <see cref="PrimitiveType"/>.</summary>
internal enum PrimitiveKind
{
    String,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,

    /// <summary>Seconds since 1970, as a <c>DateTimeOffset</c>.</summary>
    UnixTime,
    Guid,
    Uri,
    Bytes,

    /// <summary>The body of a request, as a stream.</summary>
    Stream,

    /// <summary>The body of a response, as a stream.</summary>
    Download,

    /// <summary>A file in a form.</summary>
    File,
}

/// <summary>The kinds of <see cref="JsonType"/>.</summary>
internal enum JsonKind
{
    Any,
    Object,
}

/// <summary>Helper methods for types.</summary>
internal static class TypeModelExtensions
{
    /// <summary>The type, and the types of its items or values, however deep.</summary>
    public static IEnumerable<TypeModel> WithParts(this TypeModel type)
    {
        for (TypeModel? part = type; part is not null; part = (part as ListType)?.Item ?? (part as MapType)?.Value)
            yield return part;
    }

    /// <summary>Whether the type is a file or a list of files, which JSON cannot represent.</summary>
    public static bool IsFile(this TypeModel type) => type.WithParts().Last() is PrimitiveType { Kind: PrimitiveKind.File };

    /// <summary>The generated class at the end of lists and maps, or null.</summary>
    public static string? ElementName(this TypeModel type) => (type.WithParts().Last() as NamedType)?.Name;
}
