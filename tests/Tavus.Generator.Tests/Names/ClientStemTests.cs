using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Model;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Names;

/// <summary>All names that users see begin with the stem of the option <c>TavusClientName</c>.</summary>
public sealed class ClientStemTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Payments, version: '1' }
        servers: [{ url: 'https://api.test' }]
        security: [{ key: [] }]
        paths:
          /things:
            post:
              operationId: createThing
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses:
                '204': { description: done }
                '404': { description: missing, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
          /files:
            post:
              operationId: upload
              requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { photo: { type: string, format: binary } } } } } }
              responses: { '204': { description: done } }
            get: { operationId: download, responses: { '200': { description: ok, content: { application/zip: {} } } } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
          schemas:
            Thing: { type: object, required: [name], properties: { name: { type: string, maxLength: 3 } } }
            Problem: { type: object, properties: { code: { type: string } } }
            TavusFile: { type: object, properties: { self: { $ref: '#/components/schemas/TavusFile' } } }
        """;

    private static readonly TestFile Everything = new("api.yaml", EverythingDocument.Text);

    private static readonly TestOptions Stripe = new(("TavusClientName", "StripeClient"), ("TavusNamespace", "Payments"));

    [Theory]
    [InlineData("net10.0")]
    [InlineData("aspnetcore")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void No_name_that_users_see_has_the_stem_of_another_client(string target)
    {
        Generation generation = Generation.Of(TestTarget.Of(target), Stripe, Everything).AssertCompiles();

        string[] names = generation.Result.GeneratedSources
            .Where(source => source.HintName != "Runtime.g.cs")
            .SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
            .Select(member => (member as BaseTypeDeclarationSyntax)?.Identifier ?? (member as MethodDeclarationSyntax)?.Identifier ?? default)
            .Select(name => name.Text)
            .ToArray();
        Assert.DoesNotContain(names, name => name.Contains("Tavus"));
        Assert.Superset(
            new HashSet<string>(
            [
                "StripeApiException", "StripeCallOptions", "StripeDownload", "StripeFile", "StripeJson", "StripeResponse",
                "StripeValidationException", "StripeViolation",
            ]),
            names.ToHashSet());
        Assert.Equal(target == "aspnetcore", names.Contains("AddStripeProblemDetails"));
    }

    [Fact]
    public void Comments_have_no_other_stem_either()
    {
        Generation generation = Generation.Of(TestTarget.AspNetCore, Stripe, Everything).AssertCompiles();

        string[] hidden = generation["Runtime.g.cs"].Split('\n')
            .SelectMany(line => Regex.Matches(line, @"^(?:internal|public) .*\b(?:class|struct) (Tavus\w+?)(?:Attribute)?\b"))
            .Select(match => match.Groups[1].Value)
            .ToArray();
        IEnumerable<string> names = generation.Result.GeneratedSources
            .SelectMany(source => Regex.Matches(source.SourceText.ToString().Replace("Tavus.Generator", ""), @"\b\w*Tavus\w*"))
            .Select(match => match.Value);
        Assert.Equal([], names.Select(name => name.Replace("Attribute", "")).Distinct().Except(hidden));
    }

    [Fact]
    public void The_list_of_names_is_that_of_the_support_code()
    {
        string[] declared = Directory.GetFiles(Repository.PathOf("src/Tavus.Generator.Runtime"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Where(text => Regex.IsMatch(text, "(?m)^namespace Tavus;"))
            .SelectMany(text => Regex.Matches(text, @"(?m)^public [\w ]*(?:class|struct) (Tavus\w+)"))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToArray();

        Assert.Equal(declared.Order(), GeneratorOptions.Default.SupportTypes.Order());
    }

    [Fact]
    public void No_literal_of_the_support_code_but_the_source_of_tracing_has_such_a_name() => Assert.Equal(
        ["Tavus"],
        Directory.GetFiles(Repository.PathOf("src/Tavus.Generator.Runtime"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/"))
            .Select(file => Regex.Replace(File.ReadAllText(file), "(?m)^#.*$", ""))
            .SelectMany(text => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens())
            .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
            .Select(token => token.ValueText)
            .Where(text => text.Contains("Tavus")));

    [Fact]
    public async Task A_client_of_another_name_works() => Assert.Equal(
        """
        /things StripeValidationException Violations: StripeViolation
        StripeApiException`1 Problem missing
        StripeResponse 204
        StripeFile 204
        StripeDownload zip
        Tavus.Generator
        Stripe: POST /things POST /things POST /files GET /files
        """.ReplaceLineEndings("\n"),
        await GeneratedProgram.RunAsync(Document, clientName: "StripeClient", code: """
            var text = new StringBuilder();
            var spans = new StringBuilder("Stripe:");
            using var caller = new System.Diagnostics.Activity("caller");
            caller.Start();
            using var listener = new System.Diagnostics.ActivityListener
            {
                ShouldListenTo = source => source.Name == "Stripe",
                Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> options) =>
                    System.Diagnostics.ActivitySamplingResult.AllData,
                ActivityStopped = span => spans.Append(span.TraceId == caller.TraceId ? " " + span.DisplayName : ""),
            };
            System.Diagnostics.ActivitySource.AddActivityListener(listener);
            try
            {
                await client.CreateThingAsync(new Thing { Name = null! });
            }
            catch (StripeValidationException exception)
            {
                text.Append($"/things {exception.GetType().Name} Violations: {exception.Violations[0].GetType().Name}\n");
            }

            try
            {
                Server.Status = 404;
                Server.MediaType = "application/json";
                Server.Body = "{\"code\":\"missing\"}";
                await client.CreateThingAsync(new Thing { Name = "a" });
            }
            catch (StripeApiException<Problem> exception)
            {
                text.Append($"{exception.GetType().Name} {exception.Error.GetType().Name} {exception.Error.Code}\n");
            }

            Server.Status = 204;
            var response = new StripeResponse();
            await client.With(response).CreateThingAsync(new Thing { Name = "a" });
            text.Append($"{response.GetType().Name} {(int?)response.StatusCode}\n");
            var file = new StripeFile(new byte[] { 1 }, "a.png");
            var options = new StripeCallOptions { OnResponse = received => text.Append($"{file.GetType().Name} {(int?)received.StatusCode}\n") };
            await client.With(options).UploadAsync(new UploadRequest { Photo = file });
            Server.Status = 200;
            Server.MediaType = "application/zip";
            Server.Body = "zip";
            using StripeDownload download = await client.DownloadAsync();
            using var reader = new System.IO.StreamReader(download);
            text.Append($"{download.GetType().Name} {await reader.ReadToEndAsync()}\n");
            text.Append(Server.UserAgent.Split('/')[0] + "\n");
            _ = StripeJson.Resolver;
            return text.Append(spans).ToString();
            """));

    [Theory]
    [InlineData("WebClient")]
    [InlineData("HttpClient")]
    [InlineData("FileClient")]
    [InlineData("JsonClient")]
    [InlineData("SystemClient")]
    [InlineData("TavusFile")]
    [InlineData("Client")]
    [InlineData("\u00C4rgerClient")]
    public void Any_stem_compiles(string name)
    {
        foreach (TestTarget target in new[] { TestTarget.AspNetCore, TestTarget.NetStandard20 })
            Generation.Of(target, new TestOptions(("TavusClientName", name)), Everything).AssertCompiles();
    }

    [Fact]
    public void Two_clients_of_different_namespaces_are_used_in_one_file()
    {
        MetadataReference stripe = Library("Stripe", Stripe);
        MetadataReference tavus = Library("Avatars", new TestOptions());
        TestTarget target = TestTarget.Net10 with { References = TestTarget.Net10.References.Add(stripe).Add(tavus) };
        const string code = """
            using Payments;
            using Tavus;

            internal static class User
            {
                public static object Make(StripeApiException stripe, TavusApiException tavus, StripeClient client, TavusClient other) =>
                    stripe.InnerException ?? tavus;
            }
            """;

        Generation.Of(target, new TestOptions(("TavusGenerateClient", "false")), code, "App").AssertSilent().AssertCompiles();
    }

    [Fact]
    public void In_one_namespace_they_are_reported()
    {
        TestTarget target = TestTarget.Net10 with { References = TestTarget.Net10.References.Add(Library("Stripe", Stripe)) };
        var options = new TestOptions(("TavusClientName", "AvatarClient"), ("TavusNamespace", "Payments"));

        Assert.Equal(["TAVUS023"], Generation.Of(target, options, new TestFile("api.yaml", Document)).AssertCompiles().Ids);
    }

    [Fact]
    public async Task Analyzers_find_the_client()
    {
        Generation generation = Generation.Of(
            TestTarget.Net10,
            Stripe,
            """
            using System.Threading.Tasks;
            using Payments;

            internal static class User
            {
                public static async Task Send(IStripeClient client)
                {
                    _ = new StripeClient("sk_live_7f3b9c2e8d1a4f60b5c7");
                    await client.CreateThingAsync(new Thing { Name = "too long" });
                }
            }
            """,
            new TestFile("api.yaml", Document)).AssertCompiles();

        ImmutableArray<Diagnostic> diagnostics = await generation.Output
            .WithAnalyzers([new SecretInCodeAnalyzer(), new ValueOutOfRangeAnalyzer()])
            .GetAnalyzerDiagnosticsAsync();
        Assert.Equal(["TAVUS102", "TAVUS104"], diagnostics.Select(diagnostic => diagnostic.Id).Order());
    }

    private static MetadataReference Library(string assembly, TestOptions options) =>
        Generation.Of(TestTarget.Net10, options, "", assembly, new TestFile("api.yaml", Document))
            .AssertCompiles().Output.ToMetadataReference();
}
