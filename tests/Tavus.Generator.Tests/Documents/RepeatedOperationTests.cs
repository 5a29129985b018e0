using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;
using Xunit;

namespace Tavus.Generator.Tests.Documents;

/// <summary>A page of one operation beside the vendor's whole document adds nothing.</summary>
public sealed class RepeatedOperationTests
{
    private const string Page = "/a: { get: { operationId: getA, responses: { '204': { description: done } } } }";

    private const string Whole = Page + "\n/b: { get: { operationId: getB, responses: { '204': { description: done } } } }";

    [Fact]
    public void An_operation_of_two_documents_is_one_method()
    {
        Generation generation = Generation.Of(
            TestTarget.Net10, new TestOptions(), new TestFile("a.yaml", TestDocument.WithPaths(Page)), new TestFile("b.yaml", TestDocument.WithPaths(Whole)));

        Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal((DiagnosticSeverity.Info, "b.yaml"), (diagnostic.Severity, diagnostic.Location.GetLineSpan().Path));
        Assert.Contains("in another document", diagnostic.GetMessage());
        Assert.DoesNotContain("GetA2Async", generation["Client.g.cs"]);
        Assert.Contains("GetBAsync", generation["Client.g.cs"]);
        generation.AssertCompiles();
    }

    [Fact]
    public void The_same_path_on_another_server_is_another_operation()
    {
        string other = TestDocument.WithPaths(Page).Replace("https://api.test", "https://other.test");
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile("a.yaml", TestDocument.WithPaths(Page)), new TestFile("b.yaml", other));

        Assert.Equal(2, generation["Client.g.cs"].Split("using var call = ").Length - 1);
        generation.AssertCompiles();
    }
}
