namespace Tavus.Generator.Parsing;

/// <summary>The options of the project, and its version of C#. Equal by value.</summary>
internal sealed record ProjectModel(
    string? Namespace, string? ClientName, string? Accessibility, string? Emit, bool GeneratesClient, bool IsVerbose, bool HasCSharp11)
{
    /// <summary>The operations that the client has; null for all.</summary>
    public string? Include { get; init; }

    /// <summary>The operations that the client does not have; null for none.</summary>
    public string? Exclude { get; init; }

    /// <summary>Whether a compilation before that of the project writes the code to files, which the project compiles.</summary>
    public bool CompilesFiles => Emit?.ToLowerInvariant() == "files";
}
