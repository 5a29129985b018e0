using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The client in a container, whatever the document has of credentials and servers.</summary>
public sealed class DependencyInjectionTests
{
    private const string HintName = "DependencyInjection.g.cs";

    private const string OneKey = "\nsecurity: [{ k: [] }]\ncomponents: { securitySchemes: { k: { type: apiKey, in: header, name: X-Key } } }\n";

    private const string ManyKeys = """

        security: [{ apiKey: [], user: [], session: [] }]
        components:
          securitySchemes:
            apiKey: { type: apiKey, in: header, name: X-Key }
            user: { type: http, scheme: basic }
            session: { type: apiKey, in: cookie, name: sid }
        """;

    private const string QueryKey = "\nsecurity: [{ k: [] }]\ncomponents: { securitySchemes: { k: { type: apiKey, in: query, name: key } } }\n";

    private const string HostileKeys = """

        security: [{ class: [], setup: [], section: [], options: [], text: [], address: [], BaseAddress: [], "configure\u2028": [], "a\"b": [] }]
        components:
          securitySchemes:
            class: { type: apiKey, in: header, name: A }
            setup: { type: apiKey, in: header, name: B }
            section: { type: apiKey, in: header, name: C }
            options: { type: apiKey, in: header, name: D }
            text: { type: apiKey, in: header, name: E }
            address: { type: apiKey, in: header, name: F }
            BaseAddress: { type: apiKey, in: header, name: G }
            "configure\u2028": { type: apiKey, in: header, name: H }
            "a\"b": { type: apiKey, in: header, name: I }
        """;

    private const string Server = "servers: [{ url: 'https://api.test' }]";

    private const string Variables =
        "servers: [{ url: 'https://{region}.api.test/{base-path}', variables: { region: { default: eu }, base-path: { default: v1 } } }]";

    private static readonly string Document = TestDocument.WithPaths("/x: { get: { operationId: call, responses: { '204': { description: done } } } }");

    public static TheoryData<string> AllDocuments() => new(
        Document, Document + OneKey, Document + ManyKeys, Document + QueryKey, Document + HostileKeys,
        Document.Replace(Server, Variables) + ManyKeys, Document.Replace("https://api.test", "/v1"),
        TestDocument.WithPaths("/x: { get: { operationId: call, servers: [{ url: 'https://other.test' }], responses: { '204': { description: done } } } }") + OneKey);

    [LongTextTheory]
    [MemberData(nameof(AllDocuments))]
    public void It_compiles_for_all_kinds_of_documents(string document) =>
        Assert.Contains(" AddTavusClient(", Generate(document)[HintName]);

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void It_is_not_there_without_the_reference(string target) => Assert.DoesNotContain(
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", Document)).Result.GeneratedSources, source => source.HintName == HintName);

    [Theory]
    [InlineData("AvatarClient", "AddAvatarClient", "Avatar:ApiKey")]
    [InlineData("Avatars", "AddAvatars", "Avatars:ApiKey")]
    [InlineData("Client", "AddClient", "Client:ApiKey")]
    public void It_is_called_like_the_client(string name, string method, string key)
    {
        Generation generation = Generate(Document + OneKey, ("TavusClientName", name), ("TavusNamespace", "Company.Microsoft"), ("TavusAccessibility", "internal"));

        INamedTypeSymbol extensions = generation.Type($"Microsoft.Extensions.DependencyInjection.{name}ServiceCollectionExtensions");
        Assert.Equal(Accessibility.Internal, extensions.DeclaredAccessibility);
        Assert.Equal(2, extensions.GetMembers(method).Length);
        Assert.Contains($"? \"{key.Split(':')[0]}\" : \"{key.Split(':')[0]}:\" + name;", generation[HintName]);
        Assert.Contains($"SectionOf(name) + \":ApiKey\" + \" in the configuration, or ApiKey in {method}.\"", generation[HintName]);
        Assert.Contains($"\"Company.Microsoft.{name}\"", generation[HintName]);
    }

    [Fact]
    public void A_schema_of_its_name_makes_way_for_it()
    {
        string document = TestDocument.WithThing("type: object").Replace("Thing", "TavusClientServiceCollectionExtensions");
        Generate(document, ("TavusNamespace", "Microsoft.Extensions.DependencyInjection"));
    }

    [Fact]
    public async Task Options_are_read_key_by_key_and_the_delegate_has_the_last_word() => Assert.Equal(
        "GET https://us.api.test/v2/x\nX-Key: k2\nAuthorization: Basic dTpw\nCookie: sid=s",
        await ContainerProgram.RunAsync(Document.Replace(Server, Variables) + ManyKeys, """
            ITavusClient own = Container.Resolve("Tavus:apikey=k1|Tavus:User=u:p|Tavus:Session=s|Tavus:Region=us|Tavus:BasePath=v2|Tavus:Other=x", options => options.ApiKey = "k2");
            await own.CallAsync();
            return Server.Request;
            """));

    [Fact]
    public async Task The_address_is_read_too() => Assert.Equal(
        "GET https://other.test/base/x",
        await ContainerProgram.RunAsync(Document.Replace("https://api.test", "/v1"), """
            await Container.Resolve("Tavus:BaseAddress=https://other.test/base").CallAsync();
            return Server.Request;
            """));

    [Fact]
    public async Task A_client_that_can_do_without_a_credential_needs_none() => Assert.Equal(
        "GET http://users-api:8080/login|GET http://users-api:8080/x X-Key: k",
        await ContainerProgram.RunAsync(
            TestDocument.WithPaths("""
                /login: { get: { operationId: login, security: [], responses: { '204': { description: done } } } }
                /x: { get: { operationId: call, responses: { '204': { description: done } } } }
                """).Replace("https://api.test", "http://users-api:8080") + OneKey,
            """
            await Container.Resolve("Tavus:Other=1").LoginAsync();
            string sent = Server.Request;
            await Container.Resolve("Tavus:AllowInsecureHttp=true", options => options.ApiKeyProvider = _ => new ValueTask<string>("k")).CallAsync();
            return sent + "|" + Server.Request.Replace('\n', ' ');
            """));

    [Fact]
    public async Task What_is_missing_is_named_with_its_key() => Assert.Equal(
        "The API requires a credential: set Tavus:ApiKey or Tavus:User or Tavus:Session in the configuration, or the option of that name in AddTavusClient.",
        await ContainerProgram.RunAsync(Document + ManyKeys, """return Container.Fail("Tavus:ApiKey= |Other=1");"""));

    [Theory]
    [InlineData("Tavus:ApiKey=k|Tavus:BaseAddress=user secret-1", "Tavus:BaseAddress in the configuration is not an absolute address.")]
    [InlineData("Tavus:ApiKey=k|Tavus:BaseAddress=http://user:secret-1@example.com", "BaseAddress must be an absolute https address")]
    [InlineData("Tavus:ApiKey=secret-1 \u00FC", "only visible ASCII is allowed")]
    [InlineData("Tavus:ApiKey=k|Tavus:User=secret-1", "The option User must be user:password")]
    [InlineData("Tavus:ApiKey=k|Tavus:Region=secret-1 /", "is invalid: Invalid URI")]
    public async Task An_invalid_option_is_reported_without_its_value(string configuration, string expected)
    {
        string message = await ContainerProgram.RunAsync(Document.Replace(Server, Variables) + ManyKeys, $"return Container.Fail({ThingProgram.Quote(configuration)});");

        Assert.Contains(expected, message);
        Assert.DoesNotContain("secret-1", message);
    }

    [Theory]
    [InlineData(ManyKeys, "True False")]
    [InlineData(QueryKey, "False False")]
    [InlineData("", "True False")]
    public async Task No_credential_is_logged(string keys, string expected) => Assert.Equal(
        expected,
        await ContainerProgram.RunAsync(Document + keys, """
            await Container.Resolve("Tavus:ApiKey=secret-1|Tavus:User=u:secret-2|Tavus:Session=secret-3").CallAsync();
            string log = Container.Log.ToString();
            return $"{log.Contains("GET")} {log.Contains("secret") || log.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("u:secret-2")))}";
            """));

    private static Generation Generate(string document, params (string Name, string Value)[] options) =>
        Generation.Of(TestTarget.AspNetCore, new TestOptions(options), new TestFile("api.yaml", document)).AssertSilent().AssertCompiles();
}
