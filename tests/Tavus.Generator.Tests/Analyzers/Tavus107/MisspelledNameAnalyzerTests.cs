using System.Threading.Tasks;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

public class MisspelledNameAnalyzerTests
{
    [LongTextTheory]
    [InlineData("""var r = new CreatePersonaRequest { AdditionalProperties = new JsonObject { [[|"persona-name"|]] = 1 } };""")]
    [InlineData("""var r = new CreatePersonaRequest { AdditionalProperties = new() { [[|"Persona_Name"|]] = 1, ["other"] = 2 } };""")]
    [InlineData("""var r = new CreatePersonaRequest { AdditionalProperties = new JsonObject { { [|"personaName"|], 1 } } };""")]
    [InlineData("""var r = new CreatePersonaRequest { AdditionalProperties = { [[|"system_promt"|]] = 1 } };""")]
    [InlineData("""var r = new CreatePersonaRequest { AdditionalProperties = new() }; r.AdditionalProperties[[|"layer"|]] = 1;""")]
    [InlineData("""var r = new CreatePersonaRequest(); r.AdditionalProperties = new JsonObject { [[|"documents_ids"|]] = 1 };""")]
    [InlineData("""const string Name = "pipelinemode"; r.AdditionalProperties![[|Name|]] = "full";""")]
    public Task Near_misses_are_reported(string body) => VerifyAsync(body);

    [Theory]
    [InlineData("""r.AdditionalProperties!["system_prompt"] = null;""")]
    [InlineData("""r.AdditionalProperties!["greeting"] = "g";""")]
    [InlineData("""r.AdditionalProperties!["objectives_id"] = "g";""")]
    [InlineData("""r.AdditionalProperties!["layers2"] = "g";""")]
    [InlineData("""r.AdditionalProperties!["persona_name2"] = "g";""")]
    [InlineData("""r.AdditionalProperties!["system"] = "g";""")]
    [InlineData("""r.AdditionalProperties![text] = "g";""")]
    [InlineData("""r.AdditionalProperties!["other"] = new JsonObject { ["personaName"] = 1 };""")]
    [InlineData("""var json = new JsonObject { ["personaName"] = 1 };""")]
    [InlineData("""r.AdditionalProperties = json;""")]
    public Task Other_names_are_not(string body) => VerifyAsync(body);

    private static Task VerifyAsync(string body) => ClientAnalyzerTest<MisspelledNameAnalyzer>.VerifyAsync(
        $$"""
        using System.Text.Json.Nodes;
        using Tavus;
        class C { void M(CreatePersonaRequest {{(body.Contains("var r") ? "other" : "r")}}, string text, JsonObject {{(body.Contains("var json") ? "node" : "json")}}) { {{body}} } }
        """,
        GeneratedStub.Code,
        libraries: [],
        incomplete: false);
}
