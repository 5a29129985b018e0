using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>How requests are authenticated, and that nobody sees with what.</summary>
public sealed class OperationSecurityTests
{
    private const string Many = """

        security: [{ apiKey: [] }]
        components:
          securitySchemes:
            basic-auth: { type: http, scheme: Basic, description: For people. }
            apiKey: { type: apiKey, in: header, name: X-Key }
            appId: { type: apiKey, in: query, name: app id }
            session: { type: apiKey, in: cookie, name: sid }
            login: { type: oauth2, flows: {} }
            unused: { type: http, scheme: bearer }
        """;

    private const string ManyPaths = """
        /default:
          get: { operationId: getDefault, responses: { '204': { description: done } } }
        /open:
          get: { operationId: getOpen, security: [], responses: { '204': { description: done } } }
        /either:
          get: { operationId: getEither, security: [{ login: [a] }, { basic-auth: [] }, {}], responses: { '204': { description: done } } }
        /both:
          get: { operationId: getBoth, parameters: [{ name: q, in: query, schema: { type: string } }, { name: c, in: cookie, schema: { type: string } }], security: [{ apiKey: [], appId: [], session: [] }], responses: { '204': { description: done } } }
        """;

    private static readonly string Document = TestDocument.WithPaths(ManyPaths) + Many;

    [Theory]
    [InlineData("client.GetDefaultAsync()", "GET https://api.test/base/default\nX-Key: k")]
    [InlineData("client.GetOpenAsync()", "GET https://api.test/base/open")]
    [InlineData("client.GetEitherAsync()", "GET https://api.test/base/either\nAuthorization: Basic dTpww7w=")]
    [InlineData("client.GetBothAsync(\"1\", \"2\")", "GET https://api.test/base/both?q=1&app%20id=a%26b\nX-Key: k\nCookie: sid=s%3Bt; c=2")]
    public async Task Each_operation_sends_the_credentials_that_it_requires(string call, string expected) => Assert.Equal(
        expected,
        await GeneratedProgram.RunAsync(Document, $$"""
            var own = new TavusClient(new TavusClientOptions { BaseAddress = new Uri("https://api.test/base"), ApiKey = "k", BasicAuth = "u:pü", AppId = "a&b", Session = "s;t" }, http);
            await own.{{call.Substring("client.".Length)}};
            return Server.Request;
            """));

    [Fact]
    public async Task The_first_alternative_whose_credentials_are_set_is_sent() => Assert.Equal(
        "Bearer t",
        await GeneratedProgram.RunAsync(Document, """
            var own = new TavusClient(new TavusClientOptions { BaseAddress = new Uri("https://api.test/base"), Login = "t", BasicAuth = "u:p" }, http);
            await own.GetEitherAsync();
            return Server.Request.Split(": ")[1];
            """));

    [Fact]
    public async Task At_least_one_credential_must_be_set_where_all_operations_need_one() => Assert.Equal(
        "options options options",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths("/x: { get: { operationId: call, responses: { '204': { description: done } } } }")
                + "\nsecurity: [{ apiKey: [] }, { b: [] }]\ncomponents: { securitySchemes: { apiKey: { type: http, scheme: bearer }, b: { type: apiKey, in: header, name: X } } }\n",
            """
            var names = new List<string>();
            var set = new TavusClient("a");
            foreach (Func<TavusClient> make in new Func<TavusClient>[]
            {
                () => new TavusClient(new TavusClientOptions()),
                () => new TavusClient(""),
                () => set.With(new TavusCallOptions { ApiKey = "" }),
            })
            {
                try
                {
                    make();
                }
                catch (ArgumentException exception)
                {
                    names.Add(exception.ParamName!);
                }
            }

            return string.Join(" ", names);
            """));

    [Fact]
    public async Task Each_credential_must_be_one() => Assert.Equal(
        "BasicAuth BasicAuth ApiKey",
        await GeneratedProgram.RunAsync(Document, """
            var names = new List<string>();
            foreach (Func<TavusClient> make in new Func<TavusClient>[]
            {
                () => new TavusClient(new TavusClientOptions { BasicAuth = "nocolon" }),
                () => new TavusClient(new TavusClientOptions { BasicAuth = "u:p\n" }),
                () => new TavusClient(new TavusClientOptions { ApiKey = "a\u00e9" }),
                () => new TavusClient(new TavusClientOptions { AppId = "a b" }),
            })
            {
                try
                {
                    make();
                }
                catch (ArgumentException exception)
                {
                    names.Add(exception.ParamName!);
                }
            }

            return string.Join(" ", names);
            """));

    [Fact]
    public async Task No_credential_is_shown()
    {
        string code = """
            var options = new TavusClientOptions { BaseAddress = new Uri("https://api.test/base"), ApiKey = "secret-key-1", BasicAuth = "user:secret-pass-2", AppId = "secret/id-3", Session = "secret-sid-4" };
            var own = new TavusClient(options, http);
            string basic = Convert.ToBase64String(Encoding.UTF8.GetBytes(options.BasicAuth));
            var shown = new StringBuilder();
            Server.Status = 400;
            Server.Body = $"{{\"error\":\"{options.ApiKey} {basic} secret-pass-2 secret%2Fid-3 secret-sid-4\"}}";
            Server.Location = new Uri("https://other.test/?id=secret%2Fid-3");
            foreach (Exception? failure in new Exception?[] { null, new HttpRequestException("https://api.test/?app%20id=secret%2Fid-3") })
            {
                Server.Failure = failure;
                foreach (Func<Task> call in new Func<Task>[] { () => own.GetBothAsync(), () => own.GetEitherAsync() })
                {
                    try
                    {
                        await call();
                    }
                    catch (TavusApiException exception)
                    {
                        shown.Append(exception + exception.ResponseBody + exception.Location?.OriginalString);
                    }
                }
            }

            string text = shown.ToString();
            return $"{text.Length > 200} {text.Contains("secret")} {text.Contains(basic)} {text.Contains("***")}";
            """;
        Assert.Equal("True False False True", await GeneratedProgram.RunAsync(Document, code));
    }

    [Fact]
    public async Task The_only_scheme_may_be_basic() => Assert.Equal(
        "GET https://api.test/base/x\nAuthorization: Basic dTpw",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths("/x: { get: { operationId: call, responses: { '204': { description: done } } } }")
                + "\nsecurity: [{ basic: [] }]\ncomponents: { securitySchemes: { basic: { type: http, scheme: basic } } }\n",
            "await client.CallAsync(); return Server.Request;",
            key: "u:p"));

    [Fact]
    public void One_header_needs_no_more_code_than_a_flag()
    {
        Generation generation = Generation.Of(
            TestDocument.WithPaths("/x: { get: { operationId: call, responses: { '204': { description: done } } } }")
                + "\nsecurity: [{ k: [] }, {}]\ncomponents: { securitySchemes: { k: { type: apiKey, in: header, name: X-Key }, other: { type: http, scheme: basic } } }\n").AssertCompiles();

        Assert.Equal(["TAVUS012"], generation.Ids);
        Assert.Contains("_http.Call(\"GET\", \"x\", isAuthenticated: true)", generation["Client.g.cs"]);
        Assert.DoesNotContain("SecurityRequirements", generation["Client.g.cs"]);
        Assert.DoesNotContain("int[][]", generation["Runtime.g.cs"]);
    }

    [Fact]
    public async Task A_scheme_of_another_name_precedes_the_credential() => Assert.Equal(
        "GET https://api.test/base/x\nAuthorization: SharedAccessKey key",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths("/x: { get: { operationId: a, responses: { '204': { description: done } } } }")
                + "\nsecurity: [{ shared: [] }]\ncomponents: { securitySchemes: { shared: { type: http, scheme: SharedAccessKey } } }\n",
            "Server.Status = 204; await client.AAsync(); return Server.Request;"));

    [Fact]
    public void What_cannot_be_sent_is_reported_once()
    {
        Generation generation = Generation.Of(
            TestDocument.WithPaths("""
                /x:
                  get: { operationId: a, responses: { '204': { description: done } } }
                  put: { operationId: b, security: [{ tls: [], bearer: [], basic: [] }], responses: { '204': { description: done } } }
                  post: { operationId: c, security: [{ missing: [] }], responses: { '204': { description: done } } }
                """) + "\nsecurity: [{ digest: [] }]\ncomponents: { securitySchemes: { digest: { type: http, scheme: digest }, tls: { type: mutualTLS }, bearer: { type: http, scheme: bearer }, basic: { type: http, scheme: basic } } }\n").AssertCompiles();

        Assert.Equal(["TAVUS007", "TAVUS012", "TAVUS012", "TAVUS012"], System.Linq.Enumerable.Order(generation.Ids));
    }

    [Fact]
    public void Documents_with_other_schemes_share_a_client()
    {
        TestFile First(string id) => new(id + ".yaml", TestDocument.WithPaths($"/{id}: {{ get: {{ operationId: {id}, responses: {{ '204': {{ description: d }} }} }} }}")
            + $"\nsecurity: [{{ {id}: [] }}]\ncomponents: {{ securitySchemes: {{ {id}: {{ type: apiKey, in: header, name: {id} }} }} }}\n");
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), First("one"), First("two")).AssertSilent().AssertCompiles();

        Assert.Contains("public string Two { get; set; }", generation["Client.g.cs"]);
        Assert.Contains("SecurityRequirements.Two", generation["Client.g.cs"]);
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target) =>
        Assert.Equal(["TAVUS012"], Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", Document)).AssertCompiles().Ids);
}
