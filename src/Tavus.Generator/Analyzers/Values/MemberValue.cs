using System;

namespace Tavus.Generator.Analyzers;

/// <summary>The JSON value of a property at compile time: absent, or its text.</summary>
internal sealed class MemberValue(string? text)
{
    public static MemberValue Absent { get; } = new(null);

    /// <summary>The text, or null for an absent value.</summary>
    public string? Text { get; } = text;

    /// <summary>Whether it is absent, blank, or the placeholder of a code fix.</summary>
    public bool IsMissing => string.IsNullOrWhiteSpace(Text) || Text!.StartsWith(FixProperties.PlaceholderStart, StringComparison.Ordinal);
}
