using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// What is known while compiling about a JSON value that code or a JSON text writes. Without constants, object and items, nothing is.
/// </summary>
/// <param name="location">The location of the value.</param>
internal sealed class KnownValue(Location location)
{
    public Location Location { get; } = location;

    /// <summary>All texts that the value can have; null where one of them is not a constant.</summary>
    public IReadOnlyList<MemberValue>? Constants { get; init; }

    /// <summary>The properties, if the value is an object that is written as one expression.</summary>
    public KnownObject? Object { get; init; }

    /// <summary>The items, if the value is a list that is written as one expression.</summary>
    public IReadOnlyList<KnownValue>? Items { get; init; }

    /// <summary>Whether the list may have further items, of any number.</summary>
    public bool HasOtherItems { get; init; }

    /// <summary>The type of the expression in code before conversions; null in a JSON text.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>Whether the value is part of a JSON text.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether the value is a string in a JSON text.</summary>
    public bool IsJsonString { get; init; }

    /// <summary>Whether JSON's <c>null</c> is written for the value, which is otherwise absent.</summary>
    public bool IsNull { get; init; }

    /// <summary>Whether the value is certainly not set.</summary>
    public bool IsAbsent => Constants is { Count: > 0 } constants && constants.All(constant => constant.Text is null);

    /// <summary>Whether the value is certainly null, an empty string or white space.</summary>
    public bool IsMissing => Constants is { Count: > 0 } constants && constants.All(constant => constant.IsMissing);

    /// <summary>Whether the value is certainly set to something: not null, no empty string, list or object.</summary>
    public bool IsSet => Constants is { Count: > 0 } constants ? constants.All(constant => !constant.IsMissing)
        : Items is { } items ? items.Count > 0
        : Object is { Members.Count: > 0 };

    /// <summary>Whether the value is certainly set, perhaps to an empty string, list or object.</summary>
    public bool IsPresent => IsNull || Object is not null || Items is not null || All(constant => constant.Text is not null);

    public static KnownValue Unknown(Location location) => new(location);

    public static KnownValue Absent(Location location) => Of(location, MemberValue.Absent);

    public static KnownValue Null(Location location) => new(location) { Constants = new[] { MemberValue.Absent }, IsNull = true };

    public static KnownValue Of(Location location, MemberValue value) => new(location) { Constants = new[] { value } };

    /// <summary>The items of a list; the value itself where it is not a list.</summary>
    public IEnumerable<KnownValue> ItemsOrSelf => Items ?? new[] { this };

    /// <summary>Whether each constant that the value can have meets a condition.</summary>
    public bool All(Func<MemberValue, bool> condition) => Constants is { Count: > 0 } constants && constants.All(condition);
}
