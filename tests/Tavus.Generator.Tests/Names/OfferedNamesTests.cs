using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Docs;
using Tavus.Generator.Tests.Verification;
using Xunit;

namespace Tavus.Generator.Tests.Names;

/// <summary>The client's namespace holds what users name, and nothing that collides with the types of other libraries.</summary>
public sealed class OfferedNamesTests
{
    private static readonly string[] Everything =
    [
        "AdditionalValues", "ITavusClient", "OpenEnum", "TavusApiException", "TavusCallOptions", "TavusClient", "TavusClientOptions", "TavusJson",
        "TavusResponse", "TavusValidationException", "TavusViolation",
    ];

    [Fact]
    public void The_bundled_client_offers_these_names_and_its_models()
    {
        Generation generation = Generation.Of(
            TestTarget.Net10,
            new TestOptions(),
            new TestFile("create-persona.yaml", GeneratorRun.BundledSpec),
            new TestFile("tavus.overlay.yaml", GeneratorRun.BundledOverlay, isOverlay: true));
        INamespaceSymbol client = generation.Type("Tavus.TavusClient").ContainingNamespace;

        string[] models =
        [
            "ConversationalFlowLayer", "CreatePersonaRequest", "CreatePersonaResponse", "FunctionTool", "LlmLayer", "LlmModel", "PerceptionLayer", "PerceptionModel",
            "PerceptionTool", "PersonaLayers", "PipelineMode", "ReplicaInterruptibility", "SttLayer", "TavusError", "ToolFunction", "TtsEngine", "TtsLayer",
            "TurnDetectionModel", "TurnTakingPatience", "VoiceSettings",
        ];
        Assert.Equal(
            Everything.Where(name => name != "AdditionalValues").Concat(models).Distinct().Order(System.StringComparer.Ordinal),
            client.GetTypeMembers().Select(type => type.Name).Distinct().Order(System.StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public void A_document_may_have_types_that_are_called_as_those_of_NET(string target)
    {
        string[] names =
        [
            "Task", "Uri", "System", "Stream", "Encoding", "JsonReader", "Runtime", "Tavus.Runtime", "List", "String", "Math", "Array", "Exception", "Convert",
            "HttpClient", "Buffer", "Guid", "TimeSpan", "CancellationToken", "StringBuilder", "JsonSerializer", "JsonNode", "Func", "Action", "Attribute",
        ];
        string properties = string.Concat(names.Select((name, i) => $"\n  p{i}: {{ $ref: '#/components/schemas/{name}' }}"));
        string schemas = string.Concat(names.Select(name =>
            $"\n    {name}: {{ type: object, properties: {{ at: {{ type: string, format: date-time }}, items: {{ type: array, items: {{ type: string }} }}, kind: {{ type: string, enum: [a, b] }} }} }}"));

        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", TestDocument.WithThing($"type: object\nproperties:{properties}") + schemas + "\n"))
            .AssertCompiles();
    }

    [Fact]
    public void Beside_a_library_with_types_of_the_same_names_the_code_of_users_compiles()
    {
        const string code = """
            global using Other;
            using Tavus;

            namespace Other
            {
                internal class JsonReader { }
                internal class JsonWriter { }
                internal class JsonModel { }
                internal class FreeForm { }
                internal class JsonConverter { }
                internal sealed class JsonConverterAttribute : System.Attribute { }
                internal sealed class JsonNameAttribute : System.Attribute { }
                internal sealed class GeneratedCodeAttribute : System.Attribute { }
                internal sealed class EditorBrowsableAttribute : System.Attribute { }
            }

            internal static class User
            {
                public static JsonReader Read(JsonWriter writer, JsonModel model, FreeForm form) => new JsonReader();
                public static Thing Make() => new Thing();
            }
            """;
        Generation.Of(TestTarget.Net10, new TestOptions(), code, new TestFile("api.yaml", TestDocument.WithThing("type: object\nproperties: { a: { type: string }, kind: { type: string, enum: [a, b] } }")))
            .AssertCompiles();
    }
}
