using Microsoft.CodeAnalysis.CSharp;
using Tavus.Generator.Text;

namespace Tavus.Generator.Tests.Text;

/// <summary>C# names made of names in documents.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData("persona_name", "PersonaName")]
    [InlineData("persona-name", "PersonaName")]
    [InlineData("personaName", "PersonaName")]
    [InlineData("PersonaName", "PersonaName")]
    [InlineData("raven-0", "Raven0")]
    [InlineData("URL", "Url")]
    [InlineData("ID", "ID")]
    [InlineData("GET_USER", "GetUser")]
    [InlineData("2xx", "_2xx")]
    [InlineData("a.b/c d", "ABCD")]
    [InlineData("x\u200By", "XY")]
    [InlineData("größe", "Größe")]
    [InlineData("名前", "名前")]
    [InlineData("+1", "_1")]
    [InlineData("", "Fallback")]
    [InlineData("***", "Fallback")]
    [InlineData("😀", "Fallback")]
    public void Pascal_case(string name, string expected)
    {
        Assert.Equal(expected, Identifier.ToPascalCase(name, "Fallback"));
        Assert.True(SyntaxFacts.IsValidIdentifier(expected));
    }

    [Theory]
    [InlineData("Thing Id", "thingId")]
    [InlineData("class", "class")]
    [InlineData("X-Trace", "xTrace")]
    [InlineData("", "value")]
    public void Camel_case(string name, string expected) => Assert.Equal(expected, Identifier.ToCamelCase(name, "value"));

    [Fact]
    public void Long_names_stay_different_and_below_the_compilers_limit()
    {
        string first = Identifier.ToPascalCase(new string('a', 5000) + "1", "Fallback");
        string second = Identifier.ToPascalCase(new string('a', 5000) + "2", "Fallback");

        Assert.NotEqual(first, second);
        Assert.InRange(first.Length, 1, 300);
    }

    [Theory]
    [InlineData("Tavus", true)]
    [InlineData("Acme.Video_2", true)]
    [InlineData("Acme.", false)]
    [InlineData("Acme..Video", false)]
    [InlineData("2Acme", false)]
    [InlineData("Acme.class", false)]
    [InlineData("Acme; class Evil", false)]
    [InlineData("", false)]
    public void Namespaces(string text, bool expected) => Assert.Equal(expected, Identifier.IsNamespace(text));
}
