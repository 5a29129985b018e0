using System.Collections.Immutable;
using System.Threading.Tasks;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The limits that a document states for parameters: the client refuses and the analyzer reports the same.</summary>
public sealed class ParameterLimitTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: https://api.test }]
        paths:
          /things/{code}:
            parameters:
              - { name: code, in: path, required: true, schema: { type: string, pattern: '^[A-Z]{2}$' } }
              - { name: X-Trace, in: header, schema: { type: string, minLength: 4, maxLength: 4 } }
              - { name: session, in: cookie, schema: { type: string, maxLength: 3 } }
            post:
              operationId: changeThing
              parameters:
                - { name: limit, in: query, description: How many., schema: { type: integer, minimum: 1, maximum: 100, default: 20 } }
                - { name: ratio, in: query, schema: { type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 } }
                - { name: price, in: query, schema: { type: number, format: decimal, multipleOf: 0.01 } }
                - { name: ids, in: query, schema: { type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: { type: string, maxLength: 3 } } }
                - { name: sizes, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: integer, maximum: 5 } } }
                - { name: wrong, in: query, schema: { type: integer, minimum: 1, default: 0 } }
                - { name: zip, in: query, schema: { type: string, pattern: '^[0-9]{5}$', example: 12345-6789 } }
                - { name: sort, in: query, example: name, schema: { type: string, minLength: 5, maxLength: 9 } }
                - { name: since, in: query, schema: { type: string, format: date-time, maxLength: 2 } }
                - { name: tag, in: query, schema: { type: [string, 'null'], maxLength: 3, default: null } }
                - { name: exact, in: query, schema: { type: string, pattern: '(?<' } }
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { '200': { description: done } }
        components:
          schemas:
            Thing: { type: object, properties: { name: { type: string, maxLength: 2 } } }
        """;

    [Theory]
    [InlineData("\"AB\", new()", "")]
    [InlineData("\"abc\", new()", "code must match '^[A-Z]{2}$'")]
    [InlineData("\"AB\", new(), limit: 1, ratio: 0.5, price: 9.99m, ids: [\"a\", \"b\"], sizes: [5, 1], session: \"abc\", xTrace: \"1234\"", "")]
    [InlineData("\"AB\", new(), limit: 0", "limit must be from 1 to 100")]
    [InlineData("limit: 101, code: \"AB\", request: new()", "limit must be from 1 to 100")]
    [InlineData("\"AB\", new(), limit: null", "")]
    [InlineData("\"AB\", new(), ratio: 1", "ratio must be greater than 0 and be less than 1")]
    [InlineData("\"AB\", new(), price: 9.999m", "price must be a multiple of 0.01")]
    [InlineData("\"AB\", new(), xTrace: \"12345\"", "X-Trace must have 4 characters")]
    [InlineData("\"AB\", new(), session: \"abcd\"", "session must have at most 3 characters")]
    [InlineData("\"AB\", new(), ids: []", "ids must have 1 to 2 items and have no item twice")]
    [InlineData("\"AB\", new(), ids: [\"a\", \"a\"]", "ids must have 1 to 2 items and have no item twice")]
    [InlineData("\"AB\", new(), ids: new[] { \"abcd\" }", "ids[0] must have at most 3 characters")]
    [InlineData("\"AB\", new(), sizes: [1, 6]", "sizes[1] must be at most 5")]
    [InlineData("\"AB\", new(), wrong: 0, zip: \"1\", sort: \"name\", since: default, exact: \"x\"", "")]
    [InlineData("\"AB\", new(), tag: \"abcd\"", "tag must have at most 3 characters")]
    [InlineData("\"AB\", new(), sort: \"0123456789\"", "sort must have at most 9 characters")]
    public async Task Calls_outside_of_a_limit_are_not_sent(string arguments, string expected)
    {
        string call = $"await sender.ChangeThingAsync({arguments});";
        Assert.Equal(expected, await CheckedCall.ViolationsAsync(Document, call));

        ImmutableArray<string> reported = await CheckedCall.AnalyzeAsync(new ValueOutOfRangeAnalyzer(), Document, call);
        Assert.Equal(expected.Length == 0 ? 0 : 1, reported.Length);
        Assert.All(reported, message => Assert.StartsWith(expected.Split(' ', '[')[0] + " is ", message));
    }

    [Fact]
    public async Task Parameters_and_body_are_reported_together() => Assert.Equal(
        "code must match '^[A-Z]{2}$'; limit must be from 1 to 100; $.name must have at most 2 characters",
        await CheckedCall.ViolationsAsync(Document, """await sender.ChangeThingAsync("ab", new() { Name = "abc" }, limit: 0);"""));

    [Fact]
    public async Task An_option_turns_the_checks_off() => Assert.Equal(
        "", await CheckedCall.ViolationsAsync(Document, """await sender.ChangeThingAsync("ab", new(), limit: 0);""", "ValidateRequests = false"));

    // A sequence may have an effect each time.
    [Fact]
    public async Task A_sequence_is_read_once() => Assert.Equal("", await CheckedCall.ViolationsAsync(Document, """
        int count = 0;
        System.Collections.Generic.IEnumerable<string> Ids()
        {
            if (count++ > 0) throw new System.InvalidOperationException();
            yield return "a";
        }
        await sender.ChangeThingAsync("AB", new(), ids: Ids());
        """));

    [Theory]
    [InlineData("int limit = 500; await sender.ChangeThingAsync(\"AB\", new(), limit: limit);", "limit is '500': it must be from 1 to 100")]
    [InlineData("const int limit = 500; await sender.ChangeThingAsync(\"AB\", new(), limit);", "limit is '500': it must be from 1 to 100")]
    [InlineData("await sender.ChangeThingAsync(\"AB\", new(), limit: flag ? 500 : 600);", "limit is '500': it must be from 1 to 100")]
    [InlineData("await sender.ChangeThingAsync(\"AB\", new(), ids: [.. names, \"a\", \"b\", \"c\"]);", "ids is a list of at least 3: it must have at most 3 characters and have 1 to 2 items and have no item twice")]
    [InlineData("await sender.ChangeThingAsync(\"AB\", new(), limit: flag ? 500 : 50);", "")]
    [InlineData("await sender.ChangeThingAsync(\"AB\", new(), limit: size);", "")]
    [InlineData("await sender.ChangeThingAsync(name, new(), limit: names.Length);", "")]
    [InlineData("int limit = 500; limit = size; await sender.ChangeThingAsync(\"AB\", new(), limit: limit);", "")]
    [InlineData("await sender.ChangeThingAsync(\"AB\", new(), ids: [.. names]);", "")]
    [InlineData("try { await sender.ChangeThingAsync(\"AB\", new(), limit: 500); } catch (TavusValidationException) { }", "")]
    [InlineData("System.Func<System.Threading.Tasks.Task> send = () => sender.ChangeThingAsync(\"AB\", new(), limit: 500); Throws(send); void Throws(object f) { }", "")]
    public async Task Only_certain_arguments_are_reported(string code, string expected) => Assert.Equal(
        expected,
        string.Join("; ", await CheckedCall.AnalyzeAsync(
            new ValueOutOfRangeAnalyzer(), Document, code, ", bool flag, int size, string name, string[] names")));

    [Fact]
    public void The_documentation_describes_the_limits()
    {
        string code = Generation.Of(Document)["Client.g.cs"];
        Assert.Contains("<para>Must be from 1 to 100.</para>", code);
        Assert.Contains("Must match '^[A-Z]{2}$'.", code);
    }

    // The value of the next page comes from the server, and the last page may be the one after the limit.
    [Fact]
    public async Task The_page_itself_is_not_checked() => Assert.Equal("", await CheckedCall.ViolationsAsync(
        """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: https://api.test }]
        paths:
          /things:
            get:
              operationId: listThings
              x-tavus-pagination: { kind: page, parameter: page }
              parameters: [{ name: page, in: query, schema: { type: integer, maximum: 1 } }]
              responses: { '200': { description: a, content: { application/json: { schema: { type: array, items: { type: string } } } } } }
        """,
        """
        int count = 0;
        await foreach (string item in sender.ListThingsAllAsync())
            if (++count == 3) break;
        """,
        body: "[\"a\"]"));
}
