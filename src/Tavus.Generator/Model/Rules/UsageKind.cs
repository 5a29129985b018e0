namespace Tavus.Generator.Model;

/// <summary>The kinds of <see cref="UsageModel"/>.</summary>
internal enum UsageKind
{
    /// <summary>The API ignores the value.</summary>
    NoEffect,

    /// <summary>The API replaced the name or the value.</summary>
    Legacy,

    /// <summary>An undeclared name that is used by mistake for a declared one.</summary>
    Misnamed,

    /// <summary>Undeclared names that the API is known to accept.</summary>
    Undeclared,
}
