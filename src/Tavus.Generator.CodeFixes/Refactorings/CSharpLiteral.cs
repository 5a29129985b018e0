using Microsoft.CodeAnalysis.CSharp;

namespace Tavus.Generator.CodeFixes;

/// <summary>C# literals.</summary>
internal static class CSharpLiteral
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
