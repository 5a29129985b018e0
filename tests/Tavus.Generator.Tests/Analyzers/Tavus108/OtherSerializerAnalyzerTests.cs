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
                public static string SerializeObject(object? value, Formatting formatting) => "";
                public static string SerializeObject(object? value, JsonSerializerSettings? settings) => "";
                public static string SerializeObject(object? value, params JsonConverter[] converters) => "";
                public static T DeserializeObject<T>(string json, JsonSerializerSettings? settings) => default!;
                public static void PopulateObject(string json, object target) { }
                public static T DeserializeObject<T>(string json) => default!;
                public static object DeserializeObject(string json, System.Type type) => new();
            }
            enum Formatting { None, Indented }
            class JsonSerializerSettings
            {
                public System.Collections.Generic.IList<JsonConverter> Converters { get; set; } = [];
                public object? ContractResolver { get; set; }
                public int MaxDepth { get; set; }
            }
            abstract class JsonConverter { }
            class JsonSerializer
            {
                public System.Collections.Generic.IList<JsonConverter> Converters { get; } = [];
                public void Serialize(System.IO.TextWriter writer, object? value) { }
                public T Deserialize<T>(System.IO.TextReader reader) => default!;
            }
        }
        namespace Newtonsoft.Json.Linq
        {
            class JToken
            {
                public static JToken FromObject(object value) => new();
                public static JToken Parse(string json) => new();
                public T ToObject<T>() => default!;
            }
            class JObject : JToken { public static new JObject FromObject(object value) => new(); }
        }
        namespace Other
        {
            class CreatePersonaRequest { public string? PersonaName { get; set; } }
            static class JsonConvert { public static string SerializeObject(object? value) => ""; }
            class PersonaConverter : Newtonsoft.Json.JsonConverter { }
        }
        """;

    [Theory]
    [InlineData("[|JsonConvert.SerializeObject(r)|];")]
    [InlineData("var p = [|JsonConvert.DeserializeObject<CreatePersonaRequest>(text)|];")]
    [InlineData("var p = [|JsonConvert.DeserializeObject<List<CreatePersonaRequest>>(text)|];")]
    [InlineData("var p = [|JsonConvert.DeserializeObject(text, typeof(CreatePersonaRequest))|];")]
    [InlineData("[|JsonConvert.SerializeObject(new[] { r })|];")]
    [InlineData("[|JObject.FromObject(r)|];")]
    [InlineData("[|JToken.FromObject(new CreatePersonaRequest())|];")]
    [InlineData("var p = [|JToken.Parse(text).ToObject<CreatePersonaRequest>()|];")]
    [InlineData("[|JsonConvert.SerializeObject(r, Formatting.Indented)|];")]
    [InlineData("[|JsonConvert.SerializeObject(r, new JsonSerializerSettings())|];")]
    [InlineData("[|JsonConvert.SerializeObject(value: r, settings: null)|];")]
    [InlineData("var p = [|JsonConvert.DeserializeObject<CreatePersonaRequest>(text, new JsonSerializerSettings())|];")]
    [InlineData("[|JsonConvert.PopulateObject(text, r)|];")]
    [InlineData("[|JsonConvert.SerializeObject(new { persona = r, text })|];")]
    [InlineData("var settings = new JsonSerializerSettings { MaxDepth = 9 }; [|JsonConvert.SerializeObject(r, settings)|];")]
    [InlineData("var serializer = new JsonSerializer(); [|serializer.Serialize(System.IO.TextWriter.Null, r)|];")]
    [InlineData("[|JsonConvert.SerializeObject(r.Layers)|];")]
    [InlineData("[|JsonConvert.SerializeObject(new List<CreatePersonaRequest> { r })|];")]
    [InlineData("[|JsonConvert.SerializeObject(new Dictionary<string, PersonaLayers?> { [text] = r.Layers })|];")]
    [InlineData("var all = new[] { r }; [|JsonConvert.SerializeObject(all)|];")]
    [InlineData("[|JsonConvert.SerializeObject(flag ? r : null)|];")]
    [InlineData("[|JsonConvert.SerializeObject((object)r)|];")]
    [InlineData("[|new Newtonsoft.Json.JsonSerializer().Serialize(System.IO.TextWriter.Null, r)|];")]
    [InlineData("var p = [|new Newtonsoft.Json.JsonSerializer().Deserialize<CreatePersonaRequest>(System.IO.TextReader.Null)|];")]
    [InlineData("System.Func<string> write = () => [|JsonConvert.SerializeObject(r)|];")]
    [InlineData("var p = [|JsonConvert.DeserializeObject<CreatePersonaRequest[]>(text)|];")]
    public Task Models_are_reported(string body) => VerifyAsync(body);

    [Theory]
    [InlineData("JsonConvert.SerializeObject(text);")]
    [InlineData("JsonConvert.SerializeObject(r, new Other.PersonaConverter());")]
    [InlineData("var converter = new Other.PersonaConverter(); JsonConvert.SerializeObject(r, converter, converter);")]
    [InlineData("JsonConvert.SerializeObject(r, new JsonSerializerSettings { Converters = { new Other.PersonaConverter() } });")]
    [InlineData("var settings = new JsonSerializerSettings { ContractResolver = new object() }; JsonConvert.SerializeObject(r, settings);")]
    [InlineData("var settings = new JsonSerializerSettings(); settings.Converters.Add(new Other.PersonaConverter()); JsonConvert.SerializeObject(r, settings);")]
    [InlineData("var serializer = new JsonSerializer(); serializer.Converters.Add(new Other.PersonaConverter()); serializer.Serialize(System.IO.TextWriter.Null, r);")]
    [InlineData("JsonConvert.SerializeObject(r.ToJson());")]
    [InlineData("JsonConvert.SerializeObject((object?)null);")]
    [InlineData("JsonConvert.SerializeObject(new { r.PersonaName });")]
    [InlineData("var p = JsonConvert.DeserializeObject<List<string>>(text);")]
    [InlineData("JsonConvert.SerializeObject(PipelineMode.Full);")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(r);")]
    [InlineData("var p = System.Text.Json.JsonSerializer.Deserialize<CreatePersonaRequest>(text);")]
    [InlineData("JsonConvert.SerializeObject(r.PersonaName);")]
    [InlineData("JsonConvert.SerializeObject(r.PersonaName, Formatting.Indented);")]
    [InlineData("JsonConvert.SerializeObject(r.DocumentIds);")]
    [InlineData("JsonConvert.SerializeObject(new[] { text });")]
    [InlineData("JsonConvert.SerializeObject(new List<int> { 1 });")]
    [InlineData("JsonConvert.SerializeObject(new Dictionary<string, object?> { [\"name\"] = r.PersonaName });")]
    [InlineData("JsonConvert.SerializeObject(new { Name = r.PersonaName, Text = r.ToJson() });")]
    [InlineData("JsonConvert.SerializeObject(new Other.CreatePersonaRequest { PersonaName = r.PersonaName });")]
    [InlineData("var p = JsonConvert.DeserializeObject<Other.CreatePersonaRequest>(text);")]
    [InlineData("Other.JsonConvert.SerializeObject(r);")]
    [InlineData("JToken.Parse(r.ToJson());")]
    [InlineData("var p = CreatePersonaRequest.FromJson(JsonConvert.SerializeObject(new { persona_name = text }));")]
    [InlineData("JsonConvert.SerializeObject(flag);")]
    [InlineData("JsonConvert.SerializeObject(typeof(CreatePersonaRequest).Name);")]
    [InlineData("JsonConvert.SerializeObject(nameof(CreatePersonaRequest));")]
    [InlineData("JsonConvert.SerializeObject(r.PersonaName is null ? null : text);")]
    [InlineData("JsonConvert.PopulateObject(r.ToJson(), new Other.CreatePersonaRequest());")]
    [InlineData("System.Console.WriteLine(r.ToJson());")]
    public Task Other_values_are_not(string body) => VerifyAsync(body);

    private static Task VerifyAsync(string body) => ClientAnalyzerTest<OtherSerializerAnalyzer>.VerifyAsync(
        $$"""
        using System.Collections.Generic;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;
        using Tavus;
        class C { void M(CreatePersonaRequest r, string text, bool flag) { {{body}} } }
        """,
        GeneratedStub.Code + Newtonsoft,
        libraries: [],
        incomplete: false);
}
