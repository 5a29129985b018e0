namespace Tavus.Generator.Tests.Situations;

/// <summary>Something that documents have, which other generators have a test for since it once went wrong.</summary>
/// <param name="Document">A document that has it.</param>
/// <param name="Code">Code that uses the client, and returns a text.</param>
/// <param name="Expected">The text.</param>
internal sealed record Situation(string Document, string Code, string Expected);
