namespace Tavus.Generator.Parsing;

/// <summary>The options of the project, and its version of C#. Equal by value.</summary>
internal sealed record ProjectModel(
    string? Namespace, string? ClientName, string? Accessibility, bool GeneratesClient, bool IsVerbose, bool HasCSharp11);
