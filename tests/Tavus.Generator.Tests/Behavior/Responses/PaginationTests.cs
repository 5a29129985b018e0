using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Lists of which a method reads all pages.</summary>
public sealed class PaginationTests
{
    private const string Thing = "{ type: object, properties: { id: { type: string } } }";

    private const string Collect = """
        var ids = new List<string?>();
        try
        {
            await foreach (Thing thing in client.ListThingsAllAsync(/*ARGUMENTS*/))
                ids.Add(thing.Id);
        }
        catch (TavusApiException exception)
        {
            ids.Add(exception.Message);
        }

        return string.Join(" ", ids) + " after " + string.Join(" ", Pages.Requests).Replace("https://api.test/base/things", "/");
        """;

    private static string Document(string pagination, string parameters, string page = "{ type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Thing' } }, total_count: { type: integer }, has_more: { type: boolean }, next: { type: string }, paging: { type: object, properties: { next: { type: string, format: uri } } } } }") => TestDocument.WithPaths($$"""
        /things:
          get:
            operationId: listThings
            x-tavus-pagination: {{pagination}}
            parameters: [{{parameters}}]
            responses: { '200': { description: d, content: { application/json: { schema: {{page}} } } } }
        """) + $"\ncomponents: {{ schemas: {{ Thing: {Thing} }} }}";

    private static string Parameter(string name, string schema = "{ type: integer }", string more = "") => $"{{ name: {name}, in: query, schema: {schema}{more} }}";

    /// <summary>Runs code against a server whose n-th response is the n-th text; a text with <c>!</c> before it has a Link header.</summary>
    private static Task<string> RunAsync(string document, string[] responses, string arguments = "", string? code = null, TestTarget? target = null) => GeneratedProgram.RunAsync(
        document,
        $$"""
            Pages.Bodies.AddRange(new[] { {{string.Join(", ", responses.Select(response => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(response, quote: true)))}} });
            client = new TavusClient(new TavusClientOptions { BaseAddress = new Uri("https://api.test/base") }, new HttpClient(new Pages()));
            {{(code ?? Collect).Replace("/*ARGUMENTS*/", arguments)}}
            """,
        target: target,
        types: """

            /// <summary>Sends one page after the other.</summary>
            public sealed class Pages : HttpMessageHandler
            {
                /// <summary>The bodies.</summary>
                public static List<string> Bodies { get; } = new();

                /// <summary>Whether responses have the request.</summary>
                public static bool HasAddress { get; set; } = true;

                /// <summary>The requests.</summary>
                public static List<string> Requests { get; } = new();

                /// <inheritdoc/>
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Requests.Add(request.RequestUri!.AbsoluteUri + (request.Headers.TryGetValues("X-Mine", out var mine) ? "+" + string.Join(",", mine) : ""));
                    string[] parts = Bodies[Math.Min(Requests.Count, Bodies.Count) - 1].Split('!');
                    var response = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = HasAddress ? request : null, Content = new StringContent(parts[0], Encoding.UTF8, "application/json") };
                    if (parts.Length > 1)
                        response.Headers.TryAddWithoutValidation("Link", parts[1]);

                    return Task.FromResult(response);
                }
            }
            """);

    private static string Page(string ids, string more = "") =>
        $$"""{"data":[{{string.Join(",", ids.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(id => $$"""{"id":"{{id}}"}"""))}}]{{more}}}""";

    [Theory]
    [InlineData("", "a b c after / /?page=2 /?page=3")]
    [InlineData("page: 7", "a b c after /?page=7 /?page=8 /?page=9")]
    [InlineData("limit: 2", "a b c after /?limit=2 /?limit=2&page=2 /?limit=2&page=3")]
    public async Task Page_numbers_end_with_an_empty_page(string arguments, string expected) => Assert.Equal(expected, await RunAsync(
        Document("{ kind: page, parameter: page, items: data }", Parameter("limit") + "," + Parameter("page")), [Page("a b"), Page("c"), Page("")], arguments));

    [Fact]
    public async Task The_first_number_is_that_of_the_overlay() => Assert.Equal("a c after / /?page=1 /?page=2", await RunAsync(
        Document("{ kind: page, parameter: page, items: data, first: 0 }", Parameter("page", "{ type: number }")), [Page("a"), Page("c"), Page("")]));

    [Fact]
    public async Task A_required_number_is_sent() => Assert.Equal("a c after /?next=3 /?next=4 /?next=5", await RunAsync(
        Document("{ kind: page, parameter: next, items: data }", Parameter("next", more: ", required: true")), [Page("a"), Page("c"), Page("")], "3"));

    [Fact]
    public async Task The_total_saves_the_last_call() => Assert.Equal("a b c after / /?page=2", await RunAsync(
        Document("{ kind: page, parameter: page, items: data, total: total_count }", Parameter("page")), [Page("a b", ",\"total_count\":3"), Page("c", ",\"total_count\":3")]));

    [Theory]
    [InlineData("", "a b c after / /?offset=2")]
    [InlineData("offset: 1", "a b after /?offset=1")]
    public async Task Offsets_count_items(string arguments, string expected) => Assert.Equal(expected, await RunAsync(
        Document("{ kind: offset, parameter: offset, items: data, total: total_count }", Parameter("offset")), [Page("a b", ",\"total_count\":3"), Page("c", ",\"total_count\":3")], arguments));

    [Fact]
    public async Task A_page_that_repeats_ends_the_list() => Assert.Equal("a b after / /?page=2", await RunAsync(
        Document("{ kind: page, parameter: page, items: data }", Parameter("page")), [Page("a b")]));

    [Theory]
    [InlineData("{ kind: cursor, parameter: after, items: data, next: next }", "a b after / /?after=x%20y")]
    [InlineData("{ kind: cursor, parameter: after, items: data, last: id, more: has_more }", "a b after / /?after=a")]
    public async Task Cursors_are_passed_on(string pagination, string expected) => Assert.Equal(expected, await RunAsync(
        Document(pagination, Parameter("after", "{ type: string }")),
        [Page("a", ",\"next\":\"x y\",\"has_more\":true"), Page("b", ",\"next\":\"\",\"has_more\":false")]));

    [Fact]
    public async Task A_cursor_that_repeats_ends_the_list() => Assert.Equal("a a after / /?after=x", await RunAsync(
        Document("{ kind: cursor, parameter: after, items: data, next: next }", Parameter("after", "{ type: string }")), [Page("a", ",\"next\":\"x\"")]));

    [Fact]
    public async Task Links_of_the_header_are_followed_with_the_options_of_the_call() => Assert.Equal(
        "a b c after /?limit=2+yes /?limit=2&p=2+yes https://api.test/base/rest/more?p=3+yes",
        await RunAsync(
            Document("{ kind: link }", Parameter("limit"), "{ type: array, items: { $ref: '#/components/schemas/Thing' } }"),
            ["[{\"id\":\"a\"}]!<https://api.test/base/x>; rel=prev, <?limit=2&p=2>; title=\"a, b\"; rel=\"last next\"", "[{\"id\":\"b\"}]!</base/rest/more?p=3>;rel=next", "[{\"id\":\"c\"}]!<?p=9>; rel=prev"],
            "limit: 2",
            "var options = new TavusCallOptions(); options.Headers[\"X-Mine\"] = \"yes\"; client = client.With(options);" + Collect));

    [Fact]
    public async Task Addresses_of_the_body_are_followed() => Assert.Equal("a b after / /?p=2", await RunAsync(
        Document("{ kind: url, items: data, next: paging.next }", Parameter("limit")),
        [Page("a", ",\"paging\":{\"next\":\"https://api.test/base/things?p=2\"}"), Page("b", ",\"paging\":{\"next\":\"https://api.test/base/things?p=2\"}")]));

    [Fact]
    public async Task A_link_is_followed_where_a_handler_leaves_the_address_of_the_response_out() => Assert.Equal("a b after / /?p=2", await RunAsync(
        Document("{ kind: url, items: data, next: next }", Parameter("limit")),
        [Page("a", ",\"next\":\"?p=2\""), Page("b", ",\"next\":\"?p=2\"")],
        code: "Pages.HasAddress = false;\n" + Collect));

    [Theory]
    [InlineData("https://evil.test/things?p=2")]
    [InlineData("http://api.test/things?p=2")]
    [InlineData("https://api.test:444/things?p=2")]
    [InlineData("//evil.test/things")]
    public async Task Another_host_gets_no_request(string address) => Assert.Equal(
        "a The link to the next page is not on the host of the API; it is not followed, since the request could have credentials. after /",
        await RunAsync(Document("{ kind: url, items: data, next: next }", Parameter("limit")), [Page("a", $",\"next\":\"{address}\"")]));

    [Fact]
    public async Task A_list_without_an_end_has_a_bound() => Assert.Equal("a b The list does not end after 2 pages. after / /?page=2", await RunAsync(
        Document("{ kind: page, parameter: page, items: data, pages: 2 }", Parameter("page")), [Page("a"), Page("b"), Page("c")]));

    [Fact]
    public async Task Pages_are_requested_when_they_are_needed_and_can_be_cancelled() => Assert.Equal("0 1 1 cancelled", await RunAsync(
        Document("{ kind: page, parameter: page, items: data }", Parameter("page")), [Page("a b")], code: """
            using var cancellation = new CancellationTokenSource();
            IAsyncEnumerable<Thing> all = client.ListThingsAllAsync();
            string counts = Pages.Requests.Count.ToString();
            await foreach (Thing thing in all)
            {
                counts += " " + Pages.Requests.Count;
                break;
            }

            try
            {
                await foreach (Thing thing in all.WithCancellation(cancellation.Token))
                {
                    if (thing.Id == "a")
                        counts += " " + (Pages.Requests.Count - 1);

                    cancellation.Cancel();
                }
            }
            catch (OperationCanceledException)
            {
                counts += " cancelled";
            }

            return counts;
            """));

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    [InlineData("net8.0")]
    public void Every_target_compiles(string target) => Assert.Contains(
        "ListThingsAllAsync",
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", Document("{ kind: page, parameter: page, items: data }", Parameter("page"))))
            .AssertSilent().AssertCompiles()["Client.g.cs"]);

    [Theory]
    [InlineData("page", "'x-tavus-pagination' must have a 'kind': page, offset, cursor, link, url.")]
    [InlineData("{ kind: pages }", "'x-tavus-pagination' must have a 'kind': page, offset, cursor, link, url.")]
    [InlineData("{ kind: page, parameter: page, item: data }", "'item' has no meaning here; 'page' has 'parameter', 'first', 'total', 'items', 'pages'.")]
    [InlineData("{ kind: page, parameter: page, items: things }", "'items' names 'things', which the response does not declare there.")]
    [InlineData("{ kind: page, parameter: page }", "The response is not a list; set 'items' to the property that is.")]
    [InlineData("{ kind: page, parameter: page, items: next }", "'next' is not a list.")]
    [InlineData("{ kind: page, parameter: seite, items: data }", "'seite' is not a parameter of the operation; set 'parameter' to its name.")]
    [InlineData("{ kind: page, items: data }", "'parameter' is not a parameter of the operation; set 'parameter' to its name.")]
    [InlineData("{ kind: page, parameter: after, items: data }", "The parameter 'after' is not a number.")]
    [InlineData("{ kind: page, parameter: page, items: data, total: next }", "'next' is not an integer.")]
    [InlineData("{ kind: page, parameter: page, items: data, first: one }", "'first' must be a number.")]
    [InlineData("{ kind: page, parameter: page, items: data, first: -1 }", "'first' must be a number.")]
    [InlineData("{ kind: page, parameter: page, items: data, pages: 0 }", "'pages' must be a positive number.")]
    [InlineData("{ kind: cursor, parameter: after, items: data }", "Set 'next' or 'last' to the property with the next value of 'after', of the same type.")]
    [InlineData("{ kind: cursor, parameter: after, items: data, next: total_count }", "Set 'next' or 'last' to the property with the next value of 'after', of the same type.")]
    [InlineData("{ kind: url, items: data, next: total_count }", "Set 'next' to the property with the address of the next page, which must be a string.")]
    public void Mistakes_are_reported_where_they_are(string pagination, string message)
    {
        Generation generation = Generation.Of(Document(pagination, Parameter("page") + "," + Parameter("after", "{ type: string }"))).AssertCompiles();

        Microsoft.CodeAnalysis.Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(("TAVUS011", message), (diagnostic.Id, diagnostic.GetMessage()));
        Assert.Equal(7, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.DoesNotContain("ListThingsAllAsync", generation["Client.g.cs"]);
    }
}
