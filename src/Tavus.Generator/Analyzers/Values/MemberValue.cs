namespace Tavus.Generator.Analyzers;

/// <summary>The JSON value of a property at compile time: absent, or its text.</summary>
internal readonly struct MemberValue(string? text)
{
    public static MemberValue Absent => default;

    /// <summary>The text, or null for an absent value.</summary>
    public string? Text { get; } = text;

    public bool IsMissing => string.IsNullOrWhiteSpace(Text);
}
