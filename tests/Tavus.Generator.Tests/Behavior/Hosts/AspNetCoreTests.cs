using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Requests that an ASP.NET Core application binds and passes on to the client.</summary>
public sealed class AspNetCoreTests
{
    private static readonly string Document = TestDocument.WithThing("""
        type: object
        required: [name, part]
        properties:
          name: { type: string }
          part: { type: object, required: [size], properties: { size: { type: integer } } }
        """);

    private const string Web = """

        namespace Consumer
        {
            using System.Linq;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Hosting;
            using Microsoft.AspNetCore.Http;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Logging;

            internal static class Web
            {
                public static async Task<string> PostAsync(ITavusClient client, string environment, bool hasHandler, string body, string accept = "*/*")
                {
                    WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
                    builder.Logging.ClearProviders();
                    builder.WebHost.UseUrls("http://127.0.0.1:0");
                    builder.Services.AddTavusProblemDetails();
                    await using WebApplication application = builder.Build();
                    if (hasHandler)
                        application.UseExceptionHandler();

                    application.MapPost("/things", (Thing thing, CancellationToken cancellationToken) => client.CreateThingAsync(thing, cancellationToken));
                    await application.StartAsync();
                    using var http = new HttpClient();
                    http.DefaultRequestHeaders.Add("Accept", accept);
                    using HttpResponseMessage response = await http.PostAsync(application.Urls.First() + "/things", new StringContent(body, Encoding.UTF8, "application/json"));
                    string text = await response.Content.ReadAsStringAsync();
                    return $"{(int)response.StatusCode} {response.Content.Headers.ContentType} {(text.Length > 0 ? JsonNode.Parse(text)!["errors"]?.ToJsonString() ?? text : text)}";
                }
            }
        }
        """;

    [Theory]
    [InlineData("Development", false)]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    [InlineData("Production", true)]
    public async Task A_body_that_breaks_a_rule_is_a_bad_request(string environment, bool hasHandler) => Assert.Equal(
        """400 application/problem+json {"name":["is required"],"part.size":["is required"]}""",
        await RunAsync($"client, \"{environment}\", {(hasHandler ? "true" : "false")}, \"{{\\\"part\\\":{{}}}}\""));

    [Fact]
    public async Task Who_accepts_no_json_receives_the_status() => Assert.Equal("400  ", await RunAsync("client, \"Production\", false, \"{}\", \"text/html\""));

    [Fact]
    public async Task A_body_without_violations_is_passed_on() => Assert.Equal(
        "200 application/json; charset=utf-8 {}", await RunAsync("client, \"Production\", false, \"{\\\"name\\\":\\\"n\\\",\\\"part\\\":{\\\"size\\\":1}}\""));

    [Fact]
    public async Task A_model_reports_its_own_violations_to_a_validator() => Assert.Equal("name is required (name)|size is required (size)", await GeneratedProgram.RunAsync(
        Document,
        """
        await Task.Yield();
        var thing = Thing.FromJson("{\"part\":{}}");
        var results = new List<string>();
        foreach (System.ComponentModel.DataAnnotations.IValidatableObject model in new object[] { thing, thing.Part! })
        {
            foreach (var result in model.Validate(new System.ComponentModel.DataAnnotations.ValidationContext(model)))
                results.Add(result.ErrorMessage + " (" + string.Join(",", result.MemberNames) + ")");
        }

        return string.Join("|", results);
        """,
        target: TestTarget.AspNetCore));

    [Fact]
    public void Other_projects_have_none_of_it() => Assert.DoesNotContain(
        "AspNetCore", string.Concat(System.Linq.Enumerable.Select(Generation.Of(Document).AssertCompiles().Result.GeneratedSources, source => source.SourceText.ToString())));

    private static Task<string> RunAsync(string arguments) => GeneratedProgram.RunAsync(
        Document, $"return await Consumer.Web.PostAsync({arguments});", target: TestTarget.AspNetCore, types: Web);
}
