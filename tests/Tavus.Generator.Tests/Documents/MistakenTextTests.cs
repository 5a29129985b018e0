using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Documents;

/// <summary>Files that are not what their users take them for.</summary>
public sealed class MistakenTextTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: t, version: '1' }\n";
    private const string Good = Head + "paths:\n  /good:\n    get: { operationId: getGood, responses: { '204': { description: d } } }\n";
    private const string Page = "<!DOCTYPE html>\n<html><body><h1>404 Not Found</h1></body></html>\n";
    private const string Conflict = "<<<<<<< HEAD\nx-a: 1\n=======\nx-a: 2\n>>>>>>> feature\n";

    [Theory]
    [InlineData("page.yaml", Page, 0)]
    [InlineData("page.json", Page, 0)]
    [InlineData("page.yaml", "\uFEFF\r\n  <html>\r\n", 1)]
    [InlineData("page.yml", "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code></Error>", 0)]
    public void A_web_page_is_recognised(string path, string text, int line) => AssertReported(path, text, line, "HTML or XML page");

    [Theory]
    [InlineData("api.yaml", Head + Conflict + "paths: {}\n", 2)]
    [InlineData("api.yaml", Conflict + Head + "paths: {}\n", 0)]
    [InlineData("api.json", "{\r\n<<<<<<< HEAD\r\n  \"openapi\": \"3.0.3\",\r\n=======\r\n  \"openapi\": \"3.1.0\",\r\n>>>>>>> b\r\n  \"paths\": {} }", 1)]
    [InlineData("api.md", "# Page\n\n```yaml\n" + Head + Conflict + "paths: {}\n```\n", 5)]
    public void A_conflict_of_Git_is_recognised(string path, string text, int line) => AssertReported(path, text, line, "Git conflict marker");

    [Fact]
    public void A_conflict_in_an_overlay_is_recognised()
    {
        Generation generation = Generation.Of(
            TestTarget.Net10, new TestOptions(), new TestFile("good.yaml", Good), new TestFile("o.overlay.yaml", "overlay: 1.0.0\n" + Conflict, isOverlay: true));

        Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("TAVUS001", diagnostic.Id);
        Assert.Contains("Git conflict marker", diagnostic.GetMessage());
    }

    // Underlined headings and quoted mails look alike.
    [Fact]
    public void A_document_with_such_lines_in_a_text_is_read() =>
        Generation.Of(Good + "x-text: |\n" + Conflict.Replace("\n", "\n  ").Insert(0, "  ").TrimEnd() + "\n").AssertSilent();

    [Fact]
    public void Another_mistake_beside_incomplete_markers_has_its_own_message()
    {
        Generation generation = Generation.Of(Head + "a: 'x\n=======\n");

        Assert.Contains("a quote is not closed", Assert.Single(generation.Diagnostics).GetMessage());
    }

    private static void AssertReported(string path, string text, int line, string message)
    {
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile(path, text), new TestFile("good.yaml", Good));

        Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(("TAVUS001", path), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Equal((line, DiagnosticSeverity.Error), (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.DefaultSeverity));
        Assert.Contains(message, diagnostic.GetMessage());
        Assert.Contains("GetGoodAsync", generation["Client.g.cs"]);
    }
}
