namespace Tavus.Generator.Analyzers;

/// <summary>The data of a diagnostic for its code fixes: the keys of <c>Diagnostic.Properties</c>.</summary>
internal static class FixProperties
{
    /// <summary>The property that lacks a value. Its present value is the first additional location; without one, the creation.</summary>
    public const string Member = nameof(Member);

    /// <summary>The beginning of a text that a person must replace.</summary>
    public const string PlaceholderStart = "TODO: ";

    /// <summary>A text to put there; absent where no text can be assigned.</summary>
    public const string Placeholder = nameof(Placeholder);

    /// <summary>The property that decides. Its present value is the second additional location; without one, the creation.</summary>
    public const string Other = nameof(Other);

    /// <summary>The fully qualified enum member that lifts the requirement; absent where none does.</summary>
    public const string OtherValue = nameof(OtherValue);

    /// <summary>The same, as the user is used to read it.</summary>
    public const string OtherValueLabel = nameof(OtherValueLabel);

    /// <summary>The environment variable to read a secret from; absent where it cannot be read in place of the value.</summary>
    public const string Variable = nameof(Variable);

    /// <summary>Present where the value must not be null.</summary>
    public const string IsRequired = nameof(IsRequired);

    /// <summary>The path of a property that can be removed with its value.</summary>
    public const string Removes = nameof(Removes);

    /// <summary>Present where a call writes a model as JSON: <see cref="Nullable"/> where the model may be null.</summary>
    public const string Writes = nameof(Writes);

    /// <summary>A value of <see cref="Writes"/>.</summary>
    public const string Nullable = nameof(Nullable);

    /// <summary>The fully qualified model that a call reads from JSON.</summary>
    public const string Reads = nameof(Reads);
}
