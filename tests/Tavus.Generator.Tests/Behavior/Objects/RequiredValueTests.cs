using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>A required property is there also where its value does not match its declared type.</summary>
public sealed class RequiredValueTests
{
    [Theory]
    [InlineData("""{"part":{"n":1},"name":5}""", "valid")]
    [InlineData("""{"part":{"n":"x"},"name":5}""", "valid")]
    [InlineData("""{"part":{},"name":5}""", "$.part.n")]
    [InlineData("""{"part":{"name":5,"n":1}}""", "$.name")]
    [InlineData("""{"n":1,"part":{},"name":"a"}""", "$.part.n")]
    public async Task A_value_of_another_type_counts(string json, string expected)
    {
        string document = TestDocument.WithThing("{ required: [name], properties: { part: { $ref: '#/components/schemas/Part' }, name: { type: string } } }")
            + "\n    Part: { type: object, required: [n], properties: { n: { type: integer } } }\n";
        string code = $$"""
            try
            {
                Thing.FromJson({{ThingProgram.Quote(json)}}).Validate();
                return "valid";
            }
            catch (TavusValidationException exception)
            {
                return exception.Violations[0].Path;
            }
            """;

        Assert.Equal(expected, await GeneratedProgram.RunAsync(document, code));
    }
}
