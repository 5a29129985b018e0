namespace Tavus.Generator.Analyzers;

/// <summary>What is known while compiling about the JSON value of a member: that it is absent, or its text.</summary>
internal readonly struct MemberValue(string? text)
{
    public static MemberValue Absent => default;

    /// <summary>The text, or null for an absent value.</summary>
    public string? Text { get; } = text;

    public bool IsMissing => string.IsNullOrWhiteSpace(Text);
}
