using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Documents;

/// <summary>The messages about malformed documents: in terms of their author, not of a library.</summary>
public sealed class SyntaxProblemTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\n";

    [Theory]
    [InlineData("info:\n\ttitle: T\n", "a tab is used for indentation; use spaces")]
    [InlineData("a: \"no end\n", "a quote is not closed")]
    [InlineData("a: 'no end\nb: c\n", "a quote is not closed")]
    [InlineData("a: \"\\q\"\n", "this escape sequence does not exist")]
    [InlineData("a: \"\\uZZZZ\"\n", "needs hexadecimal digits")]
    [InlineData("a: { b: c\nd: e\n", "something before this location is not closed")]
    [InlineData("a: [b, c\nd: e\n", "something before this location is not closed")]
    [InlineData("a: b: c\n", "put the string into quotes")]
    [InlineData("a: Note: this\n", "put the string into quotes")]
    [InlineData("a:\n  b: c\n d: e\n", "check the indentation")]
    [InlineData("a:\n  - b\n  c: d\n", "check the indentation")]
    [InlineData("a: @b\n", "a value cannot begin with this character")]
    [InlineData("a: `b`\n", "a value cannot begin with this character")]
    [InlineData("a: !x!y b\n", "this tag is not declared")]
    [InlineData("a: &x &y b\n", "more than one anchor")]
    [InlineData("key\nother: b\n", "a key is expected here")]
    [InlineData("%x\na: b\n", "the document has ended")]
    public void Yaml_is_explained(string text, string expected) => AssertExplained("a.yaml", Head + text, "The YAML is not well-formed: ", expected);

    [Theory]
    [InlineData("{ \"a\": 1, }", "a comma before a closing bracket")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", "a comma or a closing bracket is expected")]
    [InlineData("{ \"a\" 1 }", "a colon is expected")]
    [InlineData("{ a: 1 }", "the name of a property in double quotes")]
    [InlineData("{ 'a': 1 }", "the name of a property in double quotes")]
    [InlineData("{ \"a\": 'b' }", "a value is expected here")]
    [InlineData("{ \"a\": True }", "a value is expected here")]
    [InlineData("{ \"a\": nul }", "without quotes there are only true, false, null")]
    [InlineData("{ \"a\": \"\\q\" }", "this escape sequence does not exist")]
    [InlineData("{ \"a\": \"x\ny\" }", "a line break or another control character")]
    [InlineData("{ \"a\": \"x", "a quote is not closed")]
    [InlineData("{ \"a\": [1 ", "is not closed")]
    [InlineData("{ \"a\": 01 }", "not a valid JSON number")]
    [InlineData("{ \"a\": 1 } x", "further text after the end")]
    public void Json_is_explained(string text, string expected) => AssertExplained("a.json", text, "The JSON is not well-formed: ", expected);

    private static void AssertExplained(string path, string text, string start, string expected)
    {
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile(path, text));

        Microsoft.CodeAnalysis.Diagnostic diagnostic = Assert.Single(generation.Diagnostics, diagnostic => diagnostic.Id == "TAVUS001");
        string message = diagnostic.GetMessage();
        Assert.StartsWith(start, message);
        Assert.Contains(expected, message);
        Assert.DoesNotContain("scanning", message);
        Assert.DoesNotContain("While", message);
        Assert.DoesNotContain("LineNumber", message);
        Assert.Equal(path, diagnostic.Location.GetLineSpan().Path);
    }
}
