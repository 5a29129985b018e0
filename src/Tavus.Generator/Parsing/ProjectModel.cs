namespace Tavus.Generator.Parsing;

/// <summary>What the project says: its options, and the C# that it is compiled as. Equal by value.</summary>
internal sealed record ProjectModel(string? Namespace, string? ClientName, string? Accessibility, bool GeneratesClient, bool IsVerbose, bool HasCSharp11);
