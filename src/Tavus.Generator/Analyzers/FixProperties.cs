namespace Tavus.Generator.Analyzers;

/// <summary>The data of a diagnostic for its code fixes: the keys of <c>Diagnostic.Properties</c>.</summary>
internal static class FixProperties
{
    /// <summary>The property that lacks a value. Its present value is the first additional location; without one, the creation.</summary>
    public const string Member = nameof(Member);

    /// <summary>A text to put there; absent where no text can be assigned.</summary>
    public const string Placeholder = nameof(Placeholder);

    /// <summary>The property that decides. Its present value is the second additional location; without one, the creation.</summary>
    public const string Other = nameof(Other);

    /// <summary>The fully qualified enum member that lifts the requirement; absent where none does.</summary>
    public const string OtherValue = nameof(OtherValue);

    /// <summary>The same, as the user is used to read it.</summary>
    public const string OtherValueLabel = nameof(OtherValueLabel);
}
