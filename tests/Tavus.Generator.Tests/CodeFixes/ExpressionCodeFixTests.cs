using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Analyzers;
using Tavus.Generator.CodeFixes;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.CodeFixes;

/// <summary>The fixes of TAVUS104, 106, 107 and 108 on the client of the bundled document.</summary>
public sealed class ExpressionCodeFixTests
{
    [Theory]
    [InlineData(
        """var client = new TavusClient("sk-Zk39fQ2mPw81LqRt");""",
        """var client = new TavusClient(Environment.GetEnvironmentVariable("TAVUS_API_KEY") ?? throw new InvalidOperationException("The environment variable TAVUS_API_KEY is not set."));""")]
    [InlineData(
        """var options = new TavusClientOptions { ApiKey = "sk-Zk39fQ2mPw81LqRt" };""",
        """var options = new TavusClientOptions { ApiKey = Environment.GetEnvironmentVariable("TAVUS_API_KEY") };""")]
    [InlineData(
        """var llm = new LlmLayer { Model = "m", ApiKey = /* of 2025 */ "sk-Zk39fQ2mPw81LqRt", };""",
        """var llm = new LlmLayer { Model = "m", ApiKey = /* of 2025 */ Environment.GetEnvironmentVariable("LLM_API_KEY"), };""")]
    [InlineData("""const string Key = "sk-Zk39fQ2mPw81LqRt"; var client = new TavusClient(Key);""", null)]
    public Task A_secret_is_read_from_the_environment(string before, string? after) => VerifyAsync<SecretInCodeAnalyzer, SecretInCodeCodeFix>(before, after);

    [LongTextTheory]
    [InlineData(
        """var r = new CreatePersonaRequest { AdditionalProperties = new JsonObject { ["personaName"] = "a" } };""",
        """var r = new CreatePersonaRequest { PersonaName = "a" };""")]
    [InlineData(
        """var r = new CreatePersonaRequest { SystemPrompt = "a", AdditionalProperties = new() { ["greeting"] = "b", ["personaName"] = text } };""",
        """var r = new CreatePersonaRequest { SystemPrompt = "a", AdditionalProperties = new() { ["greeting"] = "b" }, PersonaName = text };""")]
    [InlineData(
        """var r = new CreatePersonaRequest { AdditionalProperties = new JsonObject { { "personaName", "a" } } };""",
        """var r = new CreatePersonaRequest { PersonaName = "a" };""")]
    [InlineData(
        """var r = new CreatePersonaRequest { AdditionalProperties = [] }; r.AdditionalProperties!["pipelineMode"] = "echo";""",
        """var r = new CreatePersonaRequest { AdditionalProperties = [] }; r.PipelineMode = "echo";""")]
    [InlineData(
        """var r = new CreatePersonaRequest { AdditionalProperties = new() { ["personaName"] = "a", /* the name */ ["greeting"] = "b" } };""",
        """var r = new CreatePersonaRequest { AdditionalProperties = new() { /* the name */ ["greeting"] = "b" }, PersonaName = "a" };""")]
    [InlineData(
        "var r = new CreatePersonaRequest\r\n\t{\r\n\t\tAdditionalProperties = new()\r\n\t\t{\r\n\t\t\t// the name\r\n\t\t\t[\"personaName\"] = \"a\",\r\n\t\t},\r\n\t};",
        "var r = new CreatePersonaRequest\r\n\t{\r\n\t\tAdditionalProperties = new()\r\n\t\t{\r\n\t\t\t// the name\r\n\t\t},\r\n\t\tPersonaName = \"a\",\r\n\t};")]
    [InlineData(
        "var r = new CreatePersonaRequest { AdditionalProperties = new() {\n#if !NONE\n[\"personaName\"] = \"a\",\n#endif\n[\"greeting\"] = \"b\" } };",
        null)]
    [InlineData("""var r = new CreatePersonaRequest { PersonaName = "a", AdditionalProperties = new() { ["personaName"] = "b" } };""", null)]
    [InlineData("""var r = new CreatePersonaRequest { AdditionalProperties = new JsonObject { ["personaName"] = 7 } };""", null)]
    [InlineData("""var r = new CreatePersonaRequest { AdditionalProperties = new JsonObject { ["perception_model"] = "off" } };""", null)]
    public Task A_declared_name_becomes_the_property(string before, string? after) => VerifyAsync<MisspelledNameAnalyzer, MisspelledNameCodeFix>(before, after);

    [Theory]
    [InlineData("var json = JsonConvert.SerializeObject(request);", "var json = request.ToJson();")]
    [InlineData("var json = JsonConvert.SerializeObject(new CreatePersonaRequest());", "var json = (new CreatePersonaRequest()).ToJson();")]
    [InlineData("var r = JsonConvert.DeserializeObject<CreatePersonaRequest>(text);", "var r = CreatePersonaRequest.FromJson(text);")]
    [InlineData("var json = JsonConvert.SerializeObject(new[] { request });", null)]
    [InlineData("var json = JsonConvert.SerializeObject((object)request);", null)]
    [InlineData("object o = request; var json = JsonConvert.SerializeObject((CreatePersonaRequest)o);", "object o = request; var json = ((CreatePersonaRequest)o).ToJson();")]
    [InlineData("var json = JsonConvert.SerializeObject(request.Layers);", """var json = request.Layers?.ToJson() ?? "null";""")]
    [InlineData("var n = JsonConvert.SerializeObject(request.Layers?.Llm).Length;", """var n = (request.Layers?.Llm?.ToJson() ?? "null").Length;""")]
    [InlineData("var r = JsonConvert.DeserializeObject<CreatePersonaRequest>(json: text);", "var r = CreatePersonaRequest.FromJson(text);")]
    [InlineData("var json = JsonConvert.SerializeObject(/* all */ request);", null)]
    public Task A_model_is_written_and_read_by_its_own_methods(string before, string? after) => VerifyAsync<OtherSerializerAnalyzer, OtherSerializerCodeFix>(before, after);

    [Fact]
    public Task All_values_are_fixed_at_once() => VerifyAsync<MisspelledValueAnalyzer, MisspelledValueCodeFix>(
        """PipelineMode? a = null; var b = new CreatePersonaRequest { PipelineMode = "Full" }; b.PipelineMode = "ECHO"; OpenEnum<PipelineMode> c = "Echo";""",
        """PipelineMode? a = null; var b = new CreatePersonaRequest { PipelineMode = PipelineMode.Full }; b.PipelineMode = PipelineMode.Echo; OpenEnum<PipelineMode> c = PipelineMode.Echo;""");

    [Theory]
    [InlineData("""request.PipelineMode = text.Length > 3 ? "Full" : "echo";""", """request.PipelineMode = text.Length > 3 ? "full" : "echo";""")]
    [InlineData("""request.PipelineMode = text ?? "Full";""", """request.PipelineMode = text ?? "full";""")]
    [InlineData("request.PipelineMode = PipelineMode.Echo.ToString();", "request.PipelineMode = PipelineMode.Echo;")]
    [InlineData("""var mode = "Full"; request.PipelineMode = mode;""", null)]
    [InlineData("""const string Mode = "Full"; request.PipelineMode = Mode;""", null)]
    public Task One_of_several_values_stays_a_text(string before, string? after) => VerifyAsync<MisspelledValueAnalyzer, MisspelledValueCodeFix>(before, after);

    [Fact]
    public Task All_names_of_one_object_are_fixed_at_once() => VerifyAsync<MisspelledNameAnalyzer, MisspelledNameCodeFix>(
        """var r = new CreatePersonaRequest { AdditionalProperties = new JsonObject { ["personaName"] = "a", ["systemPrompt"] = "b" } };""",
        """var r = new CreatePersonaRequest { SystemPrompt = "b", PersonaName = "a" };""",
        """var r = new CreatePersonaRequest { PersonaName = "a", SystemPrompt = "b" };""");

    [Fact]
    public void A_person_writes_prompts_and_moves_secrets()
    {
        Assert.Null(new PlaceholderCodeFix().GetFixAllProvider());
        Assert.Null(new SecretInCodeCodeFix().GetFixAllProvider());
    }

    private static async Task VerifyAsync<TAnalyzer, TCodeFix>(string before, string? after, string? afterAll = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new()
    {
        if (after is null)
            Assert.Empty(await ClientCodeFixTest<TAnalyzer, TCodeFix>.TitlesAsync(Method(before)));
        else
            await ClientCodeFixTest<TAnalyzer, TCodeFix>.VerifyAsync(
                Method(before), Method(after), typeof(TCodeFix).Name, afterAll: afterAll is null ? null : Method(afterAll));
    }

    private static string Method(string body) => $$"""
        using System;
        using System.Text.Json.Nodes;
        using Newtonsoft.Json;
        using Tavus;

        class C { void M(CreatePersonaRequest request, string text) { {{body}} } }

        namespace Newtonsoft.Json
        {
            static class JsonConvert
            {
                public static string SerializeObject(object? value) => "";
                public static T DeserializeObject<T>(string json) => default!;
            }
        }
        """;
}
