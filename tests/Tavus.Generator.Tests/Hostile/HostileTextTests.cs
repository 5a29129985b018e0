using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Hostile;

/// <summary>
/// Texts of a document end up in string literals, in documentation and as parts of identifiers, and nowhere else: not in other comments, in
/// directives, or as code.
/// </summary>
public sealed class HostileTextTests
{
    private const int Parts = 8;
    private const int CompiledEach = 25;

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Parts));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void They_stay_data(int part)
    {
        var problems = new List<string>();
        for (int i = part; i < HostileTexts.All.Count; i += Parts)
        {
            string text = HostileTexts.All[i];
            Generation generation = Generation.Of(HostileDocument.Of(text));
            problems.AddRange(Problems(generation, isCompiled: i / Parts % CompiledEach == 0).Select(problem =>
                $"{i} {HostileDocument.Quote(text.Length > 100 ? text[..100] : text)}: {problem}"));
        }

        Assert.True(problems.Count == 0, $"{problems.Count} problems:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Take(10))}");
    }

    [Fact]
    public void They_are_seen()
    {
        Assert.True(HostileTexts.All.Count >= 500);
        IEnumerable<SyntaxToken> tokens = Generation.Of(HostileDocument.Of("kanarie")).Output.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantTokens(descendIntoTrivia: true))
            .Where(Holds);

        Assert.Equal(
            [SyntaxKind.IdentifierToken, SyntaxKind.StringLiteralToken, SyntaxKind.XmlTextLiteralToken],
            tokens.Select(token => token.Kind()).Distinct().Order().OrderBy(kind => kind.ToString(), StringComparer.Ordinal));
    }

    private static IEnumerable<string> Problems(Generation generation, bool isCompiled)
    {
        if (generation.Result.Exception is { } exception)
            return [exception.ToString()];

        IEnumerable<Diagnostic> errors = isCompiled
            ? generation.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            : generation.Output.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics());
        return generation.Diagnostics.Where(diagnostic => diagnostic.Id is "TAVUS001" or "TAVUS002" or "TAVUS099").Concat(errors)
            .Select(diagnostic => diagnostic.ToString())
            .Concat(generation.Result.GeneratedSources.SelectMany(source => Leaks(source.HintName, source.SyntaxTree)))
            .Take(3);
    }

    private static IEnumerable<string> Leaks(string name, SyntaxTree tree)
    {
        if (!name.All(character => char.IsAsciiLetter(character) || character == '.'))
            yield return $"The file is called {name}.";

        SyntaxNode root = tree.GetRoot();
        foreach (SyntaxToken token in root.DescendantTokens(descendIntoTrivia: true))
        {
            if (token.Text == HostileTexts.Injected || (Holds(token) && !IsData(token)))
                yield return $"{token.Kind()} {token.Text} in {name}";
        }

        foreach (SyntaxTrivia trivia in root.DescendantTrivia(descendIntoTrivia: true))
        {
            if (!trivia.HasStructure && Holds(trivia.ToString()))
                yield return $"{trivia.Kind()} {trivia} in {name}";
        }
    }

    // Literals are ordinary ones in quotes. Documentation is text, a name in quotes, or a reference to one of the identifiers.
    private static bool IsData(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => token.ValueText.All(character => char.IsLetterOrDigit(character) || character == '_'),
        SyntaxKind.StringLiteralToken => token.Text[0] == '"' && token.Text.All(character => character is >= ' ' and <= '~'),
        SyntaxKind.Utf8StringLiteralToken => token.Text[0] == '"' && token.Text.All(character => character is >= ' ' and <= '~'),
        SyntaxKind.XmlTextLiteralToken => true,
        _ => false,
    };

    private static bool Holds(SyntaxToken token) => Holds(token.Text);

    private static bool Holds(string text) => text.Contains(HostileTexts.Canary, StringComparison.OrdinalIgnoreCase);
}
