using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Emitter;

/// <summary>The support code is resolved once for each combination of what it depends on, in one process.</summary>
public sealed class SupportTextTests
{
    private static readonly string Document = TestDocument.WithThing("{ type: object, properties: { name: { type: string } } }");

    [Fact]
    public void Its_accessibility_is_that_of_each_project()
    {
        Assert.Contains("public sealed class TavusViolation", Generate("public"));
        Assert.Contains("internal sealed class TavusViolation", Generate("internal"));
        Assert.Contains("public sealed class TavusViolation", Generate("public"));
    }

    [Fact]
    public void It_is_that_of_each_target()
    {
        Generation modern = Generation.Of(Document).AssertCompiles();
        Generation old = Generation.Of(TestTarget.NetStandard20, new TestOptions(), new TestFile("api.yaml", Document)).AssertCompiles();

        Assert.Contains("SocketsHttpHandler", modern["Runtime.g.cs"]);
        Assert.DoesNotContain("SocketsHttpHandler", old["Runtime.g.cs"]);
    }

    private static string Generate(string accessibility) => Generation
        .Of(TestTarget.Net10, new TestOptions(("TavusAccessibility", accessibility)), new TestFile("api.yaml", Document))
        .AssertCompiles()["Client.g.cs"];
}
