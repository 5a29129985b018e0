using System.Threading.Tasks;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

public class OtherSerializerAnalyzerTests
{
    private const string Newtonsoft = """
        namespace Newtonsoft.Json
        {
            static class JsonConvert
            {
                public static string SerializeObject(object? value) => "";
                public static T DeserializeObject<T>(string json) => default!;
                public static object DeserializeObject(string json, System.Type type) => new();
            }
        }
        namespace Newtonsoft.Json.Linq { class JObject { public static JObject FromObject(object value) => new(); } }
        """;

    [Theory]
    [InlineData("[|JsonConvert.SerializeObject(r)|];")]
    [InlineData("var p = [|JsonConvert.DeserializeObject<CreatePersonaRequest>(text)|];")]
    [InlineData("var p = [|JsonConvert.DeserializeObject<List<CreatePersonaRequest>>(text)|];")]
    [InlineData("var p = [|JsonConvert.DeserializeObject(text, typeof(CreatePersonaRequest))|];")]
    [InlineData("[|JsonConvert.SerializeObject(new[] { r })|];")]
    [InlineData("[|Newtonsoft.Json.Linq.JObject.FromObject(r)|];")]
    public Task Models_are_reported(string body) => VerifyAsync(body);

    [Theory]
    [InlineData("JsonConvert.SerializeObject(text);")]
    [InlineData("JsonConvert.SerializeObject(r.ToJson());")]
    [InlineData("JsonConvert.SerializeObject((object?)null);")]
    [InlineData("JsonConvert.SerializeObject(new { r.PersonaName });")]
    [InlineData("var p = JsonConvert.DeserializeObject<List<string>>(text);")]
    [InlineData("JsonConvert.SerializeObject(PipelineMode.Full);")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(r);")]
    public Task Other_values_are_not(string body) => VerifyAsync(body);

    private static Task VerifyAsync(string body) => ClientAnalyzerTest<OtherSerializerAnalyzer>.VerifyAsync(
        $$"""
        using System.Collections.Generic;
        using Newtonsoft.Json;
        using Tavus;
        class C { void M(CreatePersonaRequest r, string text) { {{body}} } }
        """,
        GeneratedStub.Code + Newtonsoft,
        libraries: [],
        incomplete: false);
}
