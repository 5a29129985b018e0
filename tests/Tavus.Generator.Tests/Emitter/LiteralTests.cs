using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tavus.Generator.Emitter;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Tests.Emitter;

/// <summary>Text in C#: literals and documentation comments.</summary>
public sealed class LiteralTests
{
    [Fact]
    public void Every_character_comes_back_from_a_literal_of_printable_ascii()
    {
        for (int code = 0; code <= 0xFFFF; code++)
        {
            string text = "a" + (char)code + "b";
            string literal = CSharpLiteral.Of(text);
            Assert.DoesNotContain(literal, character => character is < ' ' or > '~');
            if (code % 97 == 0 || code < 256)
                Assert.Equal(text, ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token.Value);
        }
    }

    [Theory]
    [InlineData("plain", "/// <summary>plain</summary>\n")]
    [InlineData("a < b & c > d", "/// <summary>a &lt; b &amp; c &gt; d</summary>\n")]
    [InlineData("R&D", "/// <summary>R&amp;D</summary>\n")]
    [InlineData("a < b", "/// <summary>a &lt; b</summary>\n")]
    [InlineData("a > b", "/// <summary>a &gt; b</summary>\n")]
    [InlineData("a\tb", "/// <summary>a b</summary>\n")]
    [InlineData("a\u007Fb", "/// <summary>ab</summary>\n")]
    [InlineData("the `code` here", "/// <summary>the <c>code</c> here</summary>\n")]
    [InlineData("one ` alone", "/// <summary>one  alone</summary>\n")]
    [InlineData("a\u202Eb\u2066c\u0007d\u2028e", "/// <summary>abcde</summary>\n")]
    [InlineData("é 😀", "/// <summary>é 😀</summary>\n")]
    public void Documentation_is_escaped(string text, string expected) => AssertDocumentation(text, expected);

    // Not a case of the theory: the test host carries its arguments as UTF-8.
    [Fact]
    public void An_unpaired_surrogate_is_dropped_from_documentation() => AssertDocumentation("\uD800 alone", "/// <summary> alone</summary>\n");

    private static void AssertDocumentation(string text, string expected)
    {
        var writer = new CodeWriter();
        DocumentationEmitter.Emit(writer, new DocumentationModel(new EquatableArray<string>([text]), EquatableArray<string>.Empty));

        Assert.Equal(expected, writer.Finish());
    }
}
