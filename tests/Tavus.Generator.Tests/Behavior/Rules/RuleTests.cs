using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The rules that overlays and documents state with <c>x-tavus-rules</c>, at run time and while generating.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("{ require: key, with: url }", "ok ok ok $.key is required when url is set ")]
    [InlineData("{ require: key, with: url, enforce: true }", "ok ok ok $.key is required when url is set ")]
    [InlineData("{ require: key, with: url, enforce: false }", "ok ok ok $.key is required when url is set ")]
    [InlineData("{ require: key, with: url, because: Give a key  with the `url` }", "ok ok ok $.key is required when url is set ")]
    [InlineData("{ property: url, pattern: '^x$' }", "ok $.url must match '^x$' ok $.url must match '^x$' ")]
    [InlineData("{ property: url, pattern: '^x$', enforce: true }", "ok $.url must match '^x$' ok $.url must match '^x$' ")]
    public async Task Rules_are_validated(string rule, string expected)
    {
        const string Code = """
            var result = new StringBuilder();
            foreach (var thing in new[] { new Thing(), new Thing { Url = "u", Key = "k" }, new Thing { Key = "k" }, new Thing { Url = "u" } })
            {
                try
                {
                    thing.Validate();
                    result.Append("ok ");
                }
                catch (TavusValidationException exception)
                {
                    result.Append(exception.Violations[0] + " ");
                }
            }

            return result.ToString();
            """;
        Assert.Equal(expected, await GeneratedProgram.RunAsync(DocumentWith(rule), Code));
    }

    [Theory]
    [InlineData("{ require: key, with: url, because: Give a key when you like }", "TAVUS016")]
    [InlineData("{ property: url, minimum: 1, because: nobody wrote this }", "TAVUS016")]
    [InlineData("{ require: key, with: [url, key] }", "TAVUS011")]
    [InlineData("{ require: key, with: url, when: { url: a } }", "TAVUS011")]
    [InlineData("{ require: key, with: nothing }", "TAVUS011")]
    [InlineData("{ require: key, with: url, enforce: perhaps }", "TAVUS011")]
    [InlineData("{ require: key, with: url, other: 1 }", "TAVUS011")]
    [InlineData("{ property: url }", "TAVUS011")]
    [InlineData("{ property: url, minimum: low }", "TAVUS011")]
    [InlineData("{ property: url, minimum: 1, patern: a }", "TAVUS011")]
    [InlineData("{ property: url, minimum: 1, enforce: true }", "TAVUS011")]
    [InlineData("{ property: url, maxItems: 1, enforce: true }", "TAVUS011")]
    [InlineData("{ property: nothing.url, minimum: 1 }", "TAVUS011")]
    [InlineData("{ property: url, minimum: 1, when: { nothing: a } }", "TAVUS011")]
    [InlineData("{ property: url, minimum: 1, when: key }", "TAVUS011")]
    public void What_is_off_or_not_understood_is_reported(string rule, string id)
    {
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), "", new TestFile("api.yaml", DocumentWith(rule)));

        Assert.Equal([id], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.DoesNotContain(generation.Output.SyntaxTrees, tree => tree.ToString().Contains("TavusConstraint"));
    }

    [Theory]
    [InlineData("{ require: key, unless: { url: [~, 'tavus-*'] } }", "ok ok ok ok $.key is required unless url is not set or begins with 'tavus-' $.key is required unless url is not set or begins with 'tavus-' ")]
    [InlineData("{ require: key, unless: { url: [a, ~] } }", "ok ok ok $.key is required unless url is not set or is 'a' $.key is required unless url is not set or is 'a' $.key is required unless url is not set or is 'a' ")]
    [InlineData("{ require: key, when: { url: 'tavus-*' } }", "ok ok ok $.key is required when url begins with 'tavus-' ok ok ")]
    [InlineData("{ require: key, when: { url: ~ } }", "$.key is required when url is not set $.key is required when url is not set $.key is required when url is not set ok ok ok ")]
    public async Task Missing_values_and_prefixes_are_conditions(string rule, string expected) => Assert.Equal(
        expected,
        await GeneratedProgram.RunAsync(DocumentWith(rule), """
            var result = new StringBuilder();
            foreach (var thing in new[] { new Thing(), new Thing { Url = "" }, new Thing { Url = " " }, new Thing { Url = "tavus-1" }, new Thing { Url = "u" }, new Thing { Url = "my-tavus-1" } })
            {
                try
                {
                    thing.Validate();
                    result.Append("ok ");
                }
                catch (TavusValidationException exception)
                {
                    result.Append(exception.Violations[0] + " ");
                }
            }

            return result.ToString();
            """));

    private static string DocumentWith(string rule) => TestDocument.WithThing($$"""
        type: object
        description: "A thing. Give a key with the\n**url**."
        x-tavus-rules: [{{rule}}]
        properties: { url: { type: string }, key: { type: string } }
        """);
}
