using System.Threading.Tasks;
using Tavus.Generator.Tests.Behavior;
using Xunit.Sdk;

namespace Tavus.Generator.Tests.Verification;

/// <summary>Programs of tests are compiled strictly.</summary>
public sealed class GeneratedProgramTests
{
    [Theory]
    [InlineData("CS0219", "int unused = 1; return \"\";", "")]
    [InlineData("CS8602", "string? text = null; return text.Trim();", "")]
    [InlineData("CS0029", "return 1;", "")]
    [InlineData("CS1574", "return \"\";", "/// <summary><see cref=\"Nothing\"/></summary>\ninternal class A { }")]
    [InlineData("CS1570", "return \"\";", "/// <summary>\ninternal class A { }")]
    [InlineData("CS0414", "return \"\";", "internal class A { private int _b = 1; }")]
    public async Task Each_warning_is_an_error(string id, string code, string types)
    {
        string document = TestDocument.WithThing("{ type: object, properties: { a: { type: string } } }");

        XunitException exception = await Assert.ThrowsAnyAsync<XunitException>(() => GeneratedProgram.RunAsync(document, code, types: types));

        Assert.Contains(id, exception.Message);
    }
}
