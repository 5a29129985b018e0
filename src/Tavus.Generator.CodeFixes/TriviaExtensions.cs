using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tavus.Generator.CodeFixes;

/// <summary>Helper methods for trivia.</summary>
internal static class TriviaExtensions
{
    /// <summary>Whether it is white space or a line end: no comment and no directive.</summary>
    public static bool IsSpace(this SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
