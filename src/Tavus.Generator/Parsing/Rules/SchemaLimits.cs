using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Reads the keywords of JSON Schema that limit the value of a property or parameter: the range of a number, the length of a string, list
/// or map.
/// </summary>
internal static class SchemaLimits
{
    /// <summary>The constraints of a property with a simple type, with a list of such, or with a map.</summary>
    public static IEnumerable<ConstraintModel> Of(IOpenApiSchema schema, string wireName, TypeModel type)
    {
        // What only the server sets is not sent.
        if (schema.ReadOnly)
            yield break;

        List<LimitModel> limits = type is ListType list
            ? OfList(schema).Concat(schema.Items is { } items ? OfValue(items, list.Item) : []).ToList()
            : OfValue(schema, type).Concat(type is MapType ? OfMap(schema) : []).ToList();
        if (limits.Count > 0)
            yield return new ConstraintModel(wireName, limits.OrderBy(limit => limit.Kind).ToEquatableArray(), default, IsEnforced: true);
    }

    /// <summary>
    /// Whether a pattern is a regular expression of .NET. One between slashes is a literal of JavaScript, which matches nothing.
    /// </summary>
    public static bool IsPattern(string pattern)
    {
        if (pattern.Length == 0 || pattern[0] == '/')
            return false;

        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public static bool TryNumber(string? text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && !double.IsInfinity(number)
            && !double.IsNaN(number);

    /// <summary>Whether a limit is one of values of a type, or of the items of a list.</summary>
    public static bool IsFor(LimitKind kind, TypeModel type) => kind switch
    {
        LimitKind.MinItems or LimitKind.MaxItems or LimitKind.UniqueItems => type is ListType,
        LimitKind.MinProperties or LimitKind.MaxProperties => type is MapType,
        LimitKind.MinLength or LimitKind.MaxLength or LimitKind.Pattern => ItemOf(type) is PrimitiveType { Kind: PrimitiveKind.String },
        _ => IsNumber(ItemOf(type)),
    };

    private static TypeModel ItemOf(TypeModel type) => (type as ListType)?.Item ?? type;

    private static bool IsNumber(TypeModel type) => type is PrimitiveType { Kind: >= PrimitiveKind.SByte and <= PrimitiveKind.Decimal };

    private static IEnumerable<LimitModel> OfValue(IOpenApiSchema schema, TypeModel type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => OfString(schema),
        _ when IsNumber(type) => OfNumber(schema),
        _ => [],
    };

    private static IEnumerable<LimitModel> OfString(IOpenApiSchema schema)
    {
        if (schema.MinLength is > 0 and var minimum)
            yield return Limit(LimitKind.MinLength, minimum);

        if (schema.MaxLength is >= 0 and var maximum)
            yield return Limit(LimitKind.MaxLength, maximum);

        if (schema.Pattern is { } pattern && IsPattern(pattern))
            yield return new LimitModel(LimitKind.Pattern, pattern);
    }

    private static IEnumerable<LimitModel> OfNumber(IOpenApiSchema schema) => new[]
    {
        (Kind: LimitKind.Minimum, Text: schema.Minimum),
        (Kind: LimitKind.Maximum, Text: schema.Maximum),
        (Kind: LimitKind.ExclusiveMinimum, Text: schema.ExclusiveMinimum),
        (Kind: LimitKind.ExclusiveMaximum, Text: schema.ExclusiveMaximum),
        (Kind: LimitKind.MultipleOf, Text: schema.MultipleOf?.ToString(CultureInfo.InvariantCulture)),
    }
    .Where(limit => TryNumber(limit.Text, out _))
    .Select(limit => new LimitModel(limit.Kind, limit.Text!));

    private static IEnumerable<LimitModel> OfList(IOpenApiSchema schema)
    {
        if (schema.MinItems is > 0 and var minimum)
            yield return Limit(LimitKind.MinItems, minimum);

        if (schema.MaxItems is >= 0 and var maximum)
            yield return Limit(LimitKind.MaxItems, maximum);

        if (schema.UniqueItems == true)
            yield return new LimitModel(LimitKind.UniqueItems, "true");
    }

    private static IEnumerable<LimitModel> OfMap(IOpenApiSchema schema)
    {
        if (schema.MinProperties is > 0 and var minimum)
            yield return Limit(LimitKind.MinProperties, minimum);

        if (schema.MaxProperties is >= 0 and var maximum)
            yield return Limit(LimitKind.MaxProperties, maximum);
    }

    private static LimitModel Limit(LimitKind kind, int number) => new(kind, number.ToString(CultureInfo.InvariantCulture));
}
