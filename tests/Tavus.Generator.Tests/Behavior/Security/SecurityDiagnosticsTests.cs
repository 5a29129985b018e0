using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Faults of documents about credentials and servers: one line each, and the rest works.</summary>
public sealed class SecurityDiagnosticsTests
{
    private const string Paths = """
        /a: { get: { operationId: getA, responses: { '204': { description: d } } } }
        /b: { get: { operationId: getB, security: [SECURITY], responses: { '204': { description: d } } } }
        /c: { get: { operationId: getC, security: [SECURITY], responses: { '204': { description: d } } } }
        """;

    [Theory]
    [InlineData("", "unused: { type: http, scheme: digest }", true, "No operation uses the security scheme 'unused'")]
    [InlineData("{ missing: [] }", "", false, "The security scheme 'missing' is not declared")]
    [InlineData("{ key: [], upper: [] }", "key: { type: apiKey, in: header, name: x-key }, upper: { type: apiKey, in: header, name: X-Key }", false, "The credential of 'upper' cannot be sent together")]
    [InlineData("{ user: [], apiKey: [] }", "user: { type: http, scheme: basic }", false, "The credential of 'apiKey' cannot be sent together")]
    public async Task A_fault_of_a_scheme_is_one_line(string requirement, string scheme, bool isInfo, string message)
    {
        string document = TestDocument.WithPaths(Paths.Replace("SECURITY", requirement))
            + $"\nsecurity: [{{ apiKey: [] }}]\ncomponents: {{ securitySchemes: {{ apiKey: {{ type: http, scheme: bearer }}, {scheme} }} }}\n";
        Diagnostic diagnostic = Assert.Single(Generation.Of(document).AssertCompiles().Diagnostics);

        Assert.Equal(isInfo, diagnostic.Severity == DiagnosticSeverity.Info);
        Assert.StartsWith(message, diagnostic.GetMessage());
        Assert.Equal(
            "GET https://api.test/base/a Authorization: Bearer key",
            await GeneratedProgram.RunAsync(document, "await client.GetAAsync(); return Server.Request.Replace('\\n', ' ');"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task A_scheme_may_be_required_without_a_list_of_scopes(string scopes)
    {
        string document = TestDocument.WithPaths(Paths.Replace("SECURITY", ""))
            + $"\nsecurity: [{{ apiKey: {scopes} }}]\ncomponents: {{ securitySchemes: {{ apiKey: {{ type: http, scheme: bearer }} }} }}\n";
        Generation.Of(document).AssertSilent();
        Assert.Equal(
            "GET https://api.test/base/a Authorization: Bearer key",
            await GeneratedProgram.RunAsync(document, "await client.GetAAsync(); return Server.Request.Replace('\\n', ' ');"));
    }

    [Theory]
    [InlineData("https://{region}.api.test", "region")]
    [InlineData("https://api.test/{stage}/v1", "stage")]
    public async Task A_server_with_a_variable_that_is_not_declared_is_one_line(string url, string variable)
    {
        string document = TestDocument.WithPaths(Paths.Replace("SECURITY", "")).Replace("https://api.test", url);
        Diagnostic diagnostic = Assert.Single(Generation.Of(document).AssertCompiles().Diagnostics);

        Assert.Equal("TAVUS007", diagnostic.Id);
        Assert.Contains($"'{variable}'", diagnostic.GetMessage());
        Assert.Equal("GET https://api.test/base/a", await GeneratedProgram.RunAsync(document, "await client.GetAAsync(); return Server.Request;"));
    }

    [Fact]
    public void A_server_without_variables_is_used_instead_of_a_template()
    {
        Generation generation = Generation.Of(TestDocument.WithPaths(Paths.Replace("SECURITY", "")).Replace("url: 'https://api.test'", "url: 'https://{x}.test' }, { url: 'https://api.test'"));

        Assert.Equal(["TAVUS007"], generation.Ids);
        Assert.Contains("new global::System.Uri(\"https://api.test\")", generation["Client.g.cs"]);
    }

    /// <summary>As rswag and NestJS write them: options are called after their schemes.</summary>
    [Fact]
    public async Task The_constructor_takes_the_credential_that_most_operations_need()
    {
        string document = TestDocument.WithPaths(Paths.Replace("SECURITY", "{ basic_auth: [] }"))
            + "\nsecurity: [{ api_key: [] }]\ncomponents: { securitySchemes: { api_key: { type: apiKey, in: header, name: X-Key }, basic_auth: { type: http, scheme: basic } } }\n";
        Generation.Of(document).AssertSilent();

        Assert.Equal("Authorization: Basic dTpw X-Key: k", await GeneratedProgram.RunAsync(document, """
            var own = new TavusClient("u:p", http);
            await own.GetBAsync();
            string sent = Server.Request.Split('\n')[1];
            own = new TavusClient(new TavusClientOptions { BasicAuth = "u:p", ApiKey = "k" }, http);
            await own.GetAAsync();
            return sent + " " + Server.Request.Split('\n')[1];
            """));
    }
}
