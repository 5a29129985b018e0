using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>A document that needs all of the support code: it compiles strictly for every kind of project.</summary>
public sealed class EverythingTests
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    [InlineData("aspnetcore")]
    public void All_support_code_compiles(string target) =>
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", EverythingDocument.Text)).AssertCompiles();
}
