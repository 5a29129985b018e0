namespace Tavus.Generator.Model;

/// <summary>The keywords of JSON Schema that limit a value. The names are those of the attribute's properties.</summary>
internal enum LimitKind
{
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
    MultipleOf,
    MinLength,
    MaxLength,
    Pattern,
    MinItems,
    MaxItems,
    UniqueItems,
    MinProperties,
    MaxProperties,
}
