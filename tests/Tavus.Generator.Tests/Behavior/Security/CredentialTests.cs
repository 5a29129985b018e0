using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Clients that log in, and credentials that change from call to call.</summary>
public sealed class CredentialTests
{
    /// <summary>As FastAPI writes it: a form that returns a token, which some operations need.</summary>
    private const string Paths = """
        /token:
          post:
            operationId: login
            requestBody:
              required: true
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [username, password]
                    properties: { username: { type: string }, password: { type: string, format: password } }
            responses:
              '200':
                description: Successful Response
                content: { application/json: { schema: { type: object, properties: { access_token: { type: string } } } } }
        /me:
          get: { operationId: getMe, security: [{ OAuth2PasswordBearer: [] }], responses: { '204': { description: d } } }
        /news:
          get: { operationId: getNews, security: [{}, { OAuth2PasswordBearer: [] }], responses: { '204': { description: d } } }
        """;

    private const string Schemes = """

        components:
          securitySchemes:
            OAuth2PasswordBearer: { type: oauth2, flows: { password: { scopes: {}, tokenUrl: token } } }
        """;

    private const string Catch = """
            async Task<string> Try(Func<Task> call)
            {
                Server.Request = "";
                try
                {
                    await call();
                    return Server.Request.Split("api.test/base/")[1].Replace("\n", " ");
                }
                catch (Exception exception)
                {
                    return exception.GetType().Name + (Server.Request.Length == 0 ? "!" : "") + " " + exception.Message;
                }
            }

        """;

    private static readonly string Document = TestDocument.WithPaths(Paths) + Schemes;

    [Fact]
    public async Task A_client_without_a_credential_logs_in_and_then_calls() => Assert.Equal(
        "token username=u&password=p|news|InvalidOperationException! GET /me requires a credential: "
            + "set ApiKey (or ApiKeyProvider) in the options of the client.|me Authorization: Bearer t1|news Authorization: Bearer t1",
        await GeneratedProgram.RunAsync(Document, Catch + """
            _ = new TavusClient();
            _ = new TavusClient("");
            var own = new TavusClient(new TavusClientOptions { BaseAddress = new Uri("https://api.test/base") }, http);
            Server.Body = "{\"access_token\":\"t1\"}";
            Server.MediaType = "application/json";
            LoginResponse login = await own.LoginAsync(new LoginRequest { Username = "u", Password = "p" });
            string sent = Server.Request.Split("api.test/base/")[1].Replace("\n\n", " ");
            sent += "|" + await Try(() => own.GetNewsAsync()) + "|" + await Try(() => own.GetMeAsync());
            TavusClient user = own.With(new TavusCallOptions { ApiKey = login.AccessToken });
            return sent + "|" + await Try(() => user.GetMeAsync()) + "|" + await Try(() => user.GetNewsAsync());
            """));

    [Fact]
    public async Task A_provider_is_called_for_each_call_and_never_again() => Assert.Equal(
        "me Authorization: Bearer session-1|news Authorization: Bearer session-2|TavusApiException 3 False|InvalidOperationException! True|news|"
            + "me Authorization: Bearer other",
        await GeneratedProgram.RunAsync(Document, Catch + """
            int count = 0;
            string format = "session-{0}";
            var own = new TavusClient(new TavusClientOptions
            {
                BaseAddress = new Uri("https://api.test/base"),
                ApiKey = "unused",
                ApiKeyProvider = async token =>
                {
                    await Task.Yield();
                    token.ThrowIfCancellationRequested();
                    return string.Format(format, ++count);
                },
            }, http);
            string sent = await Try(() => own.GetMeAsync()) + "|" + await Try(() => own.GetNewsAsync());
            Server.Status = 401;
            Server.Body = "{\"error\":\"session-3 has expired\"}";
            try
            {
                await own.GetMeAsync();
            }
            catch (TavusApiException exception)
            {
                sent += $"|TavusApiException {count} {exception.ToString().Contains("session-3")}";
            }

            Server.Status = 200;
            format = "";
            string refused = await Try(() => own.GetMeAsync());
            sent += "|" + refused.Split(' ')[0] + " " + refused.Contains("ApiKeyProvider") + "|" + await Try(() => own.GetNewsAsync());
            return sent + "|" + await Try(() => own.With(new TavusCallOptions { ApiKey = "other" }).GetMeAsync());
            """));

    [Fact]
    public async Task An_exception_of_a_provider_reaches_the_caller_and_a_bad_value_is_not_shown() => Assert.Equal(
        "True apiKey False TimeoutException True",
        await GeneratedProgram.RunAsync(Document, """
            var failure = new HttpRequestException("no token");
            Func<CancellationToken, ValueTask<string>> provider = _ => throw failure;
            var own = new TavusClient(new TavusClientOptions { ApiKeyProvider = token => provider(token) }, http);
            string result = (await Catch<HttpRequestException>(own) == failure).ToString();
            provider = _ => new ValueTask<string>("secret\r\nevil");
            ArgumentException bad = await Catch<ArgumentException>(own);
            result += $" {bad.ParamName} {bad.ToString().Contains("secret")}";
            provider = async token =>
            {
                await Task.Delay(TimeSpan.FromMinutes(1), token);
                return "late";
            };
            TaskCanceledException late = await Catch<TaskCanceledException>(own.With(new TavusCallOptions { Timeout = TimeSpan.FromMilliseconds(50) }));
            return $"{result} {late.InnerException!.GetType().Name} {Server.Request.Length == 0}";

            static async Task<T> Catch<T>(TavusClient client)
                where T : Exception
            {
                try
                {
                    await client.GetMeAsync();
                }
                catch (T exception)
                {
                    return exception;
                }

                throw new InvalidOperationException("Nothing was thrown.");
            }
            """));

    [Fact]
    public async Task Providers_supply_credentials_wherever_they_go() => Assert.Equal(
        "all?q=1&key=a%2Fb Authorization: Basic dTpw Cookie: sid=s|all?key=k2 Authorization: Basic dTpw Cookie: sid=s|part Authorization: Basic dTpw",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths("""
                /all: { get: { operationId: all, parameters: [{ name: q, in: query, schema: { type: string } }], responses: { '204': { description: d } } } }
                /open: { get: { operationId: open, security: [], responses: { '204': { description: d } } } }
                /part: { get: { operationId: part, security: [{ user: [], other: [] }], responses: { '204': { description: d } } } }
                """) + """

                security: [{ key: [], user: [], session: [] }]
                components:
                  securitySchemes:
                    key: { type: apiKey, in: query, name: key }
                    user: { type: http, scheme: basic }
                    session: { type: apiKey, in: cookie, name: sid }
                    other: { type: apiKey, in: header, name: X-Other }
                """,
            Catch + """
            var own = new TavusClient(new TavusClientOptions
            {
                BaseAddress = new Uri("https://api.test/base"),
                KeyProvider = _ => new ValueTask<string>("a/b"),
                UserProvider = _ => new ValueTask<string>("u:p"),
                SessionProvider = _ => new ValueTask<string>("s"),
            }, http);
            string sent = await Try(() => own.AllAsync("1"));
            sent += "|" + await Try(() => own.With(new TavusCallOptions { Key = "k2" }).AllAsync());
            return sent + "|" + await Try(() => own.PartAsync());
            """,
            key: ""));

    /// <summary>.NET refuses such values where it parses the header, and its exception contains the value.</summary>
    [Theory]
    [InlineData("Authorization", "user:password")]
    [InlineData("Authorization", "a,b")]
    public async Task A_key_that_is_no_valid_value_of_its_header_is_sent(string header, string key) => Assert.Equal(
        $"GET https://api.test/base/a\n{header}: {key}",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths("/a: { get: { operationId: call, security: [{ token: [] }], responses: { '204': { description: d } } } }") + $$"""

                components: { securitySchemes: { token: { type: apiKey, in: header, name: {{header}} } } }
                """,
            "await client.CallAsync(); return Server.Request;",
            key: key));

    /// <summary>As Django REST framework writes it: the key is the whole header, and any of several schemes will do, or none.</summary>
    [Fact]
    public async Task A_key_that_is_the_whole_Authorization_header_has_its_scheme_in_it() => Assert.Equal(
        "a Authorization: Token secret-token-1|a Authorization: Basic dTpw|a|ArgumentException!|True False",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths("/a: { get: { operationId: call, security: [{ cookieAuth: [] }, { basicAuth: [] }, { tokenAuth: [] }, {}], responses: { '204': { description: d } } } }") + """

                components:
                  securitySchemes:
                    basicAuth: { type: http, scheme: basic }
                    cookieAuth: { type: apiKey, in: cookie, name: sessionid }
                    tokenAuth: { type: apiKey, in: header, name: Authorization, description: 'Token-based authentication with required prefix "Token"' }
                """,
            Catch + """
            TavusClient token = client.With(new TavusCallOptions { TokenAuth = "Token secret-token-1" });
            string sent = await Try(() => token.CallAsync());
            sent += "|" + await Try(() => token.With(new TavusCallOptions { BasicAuth = "u:p" }).CallAsync()) + "|" + await Try(() => client.CallAsync());
            sent += "|" + (await Try(() => client.With(new TavusCallOptions { TokenAuth = "Token a\nb" }).CallAsync())).Split(' ')[0];
            Server.Status = 403;
            Server.Body = "{\"detail\":\"secret-token-1 is wrong\"}";
            string message = await Try(() => token.CallAsync());
            return sent + $"|{message.Contains("***")} {message.Contains("secret")}";
            """,
            key: ""));

    /// <summary>As ASP.NET Core writes it: every operation needs the token, but for the login.</summary>
    [Fact]
    public async Task An_operation_without_security_is_called_before_the_token_is_there() => Assert.Equal(
        "login|orders Authorization: Bearer jwt-1",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths("""
                /login: { post: { tags: [Auth], security: [], responses: { '200': { description: OK, content: { text/plain: { schema: { type: string } } } } } } }
                /orders: { get: { tags: [Orders], responses: { '204': { description: d } } } }
                """) + "\nsecurity: [{ Bearer: [] }]\ncomponents: { securitySchemes: { Bearer: { type: http, scheme: bearer, bearerFormat: JWT } } }\n",
            Catch + """
            string? token = null;
            var own = new TavusClient(new TavusClientOptions { BaseAddress = new Uri("https://api.test/base"), ApiKeyProvider = _ => new ValueTask<string>(token!) }, http);
            Server.Body = "jwt-1";
            string sent = await Try(async () => token = await own.PostLoginAsync());
            return sent + "|" + await Try(() => own.GetOrdersAsync());
            """));

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target) =>
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", Document)).AssertSilent().AssertCompiles();
}
