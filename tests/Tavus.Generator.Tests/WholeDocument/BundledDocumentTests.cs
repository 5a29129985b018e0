using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.WholeDocument;

/// <summary>The bundled document with the bundled overlay, as a project without options of its own has it.</summary>
public sealed class BundledDocumentTests
{
    private static readonly Generation Bundled = Generation.Of(TestTarget.Net10, new TestOptions(), TestFile.Bundled, TestFile.BundledOverlay);

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Output_compiles_with_warnings_as_errors(string target) =>
        Generation.Of(TestTarget.Of(target), new TestOptions(), TestFile.Bundled, TestFile.BundledOverlay).AssertSilent().AssertCompiles();

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public void Output_compiles_without_the_overlay(string target) =>
        Generation.Of(TestTarget.Of(target), new TestOptions(), TestFile.Bundled).AssertSilent().AssertCompiles();

    [Fact]
    public void The_overlay_leaves_other_documents_alone()
    {
        var other = new TestFile("other.yaml", """
            openapi: 3.0.3
            info: { title: Other, version: '1' }
            servers: [{ url: https://api.test }]
            paths:
              /tools: { get: { operationId: getTool, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/FunctionTool' } } } } } } }
            components: { schemas: { FunctionTool: { type: object, properties: { type: { type: integer }, function: { $ref: '#/components/schemas/ToolFunction' } } }, ToolFunction: { type: string } } }
            """);

        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), other, TestFile.BundledOverlay).AssertCompiles();

        Assert.Contains("public long? Type { get; set; }", generation["Models.g.cs"]);
        Assert.Contains("public string? Function { get; set; }", generation["Models.g.cs"]);
        Assert.DoesNotContain("class ToolFunction", generation["Models.g.cs"]);
    }

    [Fact]
    public void Page_gives_the_same_code_as_its_document()
    {
        var page = new TestFile("page.md", $"# Create Persona\n\n````yaml post /v2/personas\n{Repository.Read("spec/create-persona.yaml")}````\n");
        Generation fromPage = Generation.Of(TestTarget.Net10, new TestOptions(), page, TestFile.BundledOverlay);

        fromPage.AssertSilent();
        Assert.Equal(
            Bundled.Result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())),
            fromPage.Result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())));
    }

    [Theory]
    [InlineData("CreatePersonaRequest", "PersonaName:string? SystemPrompt:string? PipelineMode:Tavus.OpenEnum<Tavus.PipelineMode>? Context:string? DefaultReplicaId:string? DocumentIds:System.Collections.Generic.IList<string>? DocumentTags:System.Collections.Generic.IList<string>? Layers:Tavus.PersonaLayers?")]
    [InlineData("PersonaLayers", "Perception:Tavus.PerceptionLayer? Stt:Tavus.SttLayer? ConversationalFlow:Tavus.ConversationalFlowLayer? Llm:Tavus.LlmLayer? Tts:Tavus.TtsLayer?")]
    [InlineData("PerceptionLayer", "PerceptionModel:Tavus.OpenEnum<Tavus.PerceptionModel>? AmbientAwarenessQueries:System.Collections.Generic.IList<string>? PerceptionToolPrompt:string? PerceptionTools:System.Collections.Generic.IList<Tavus.PerceptionTool>?")]
    [InlineData("PerceptionTool", "Name:string? Description:string? Type:string? Function:Tavus.ToolFunction?")]
    [InlineData("SttLayer", "Hotwords:string? SttEngine:string?")]
    [InlineData("ConversationalFlowLayer", "TurnDetectionModel:Tavus.OpenEnum<Tavus.TurnDetectionModel>? TurnTakingPatience:Tavus.OpenEnum<Tavus.TurnTakingPatience>? ReplicaInterruptibility:Tavus.OpenEnum<Tavus.ReplicaInterruptibility>? TurnCommitment:string? ActiveListening:string?")]
    [InlineData("LlmLayer", "Model:Tavus.OpenEnum<Tavus.LlmModel>? BaseUrl:string? ApiKey:string? SpeculativeInference:bool? Tools:System.Collections.Generic.IList<Tavus.FunctionTool>? Headers:System.Text.Json.Nodes.JsonObject? ExtraBody:System.Text.Json.Nodes.JsonObject?")]
    [InlineData("FunctionTool", "Type:string? Function:Tavus.ToolFunction?")]
    [InlineData("ToolFunction", "Name:string? Description:string? Parameters:System.Text.Json.Nodes.JsonObject?")]
    [InlineData("TtsLayer", "ApiKey:string? TtsEngine:Tavus.OpenEnum<Tavus.TtsEngine>? ExternalVoiceId:string? VoiceSettings:Tavus.VoiceSettings? TtsEmotionControl:bool? TtsModelName:string?")]
    [InlineData("VoiceSettings", "Speed:double? Emotion:System.Collections.Generic.IList<string>? Stability:double? SimilarityBoost:double? Style:double? UseSpeakerBoost:bool?")]
    [InlineData("CreatePersonaResponse", "PersonaId:string? PersonaName:string? CreatedAt:string?")]
    [InlineData("TavusError", "Error:string? Message:string?")]
    public void Every_property_is_there(string type, string properties) => Assert.Equal(properties, Properties(Bundled, type));

    [Theory]
    [InlineData("PipelineMode", "Full=full Echo=echo")]
    [InlineData("PerceptionModel", "Raven0=raven-0 Basic=basic Off=off")]
    [InlineData("TurnDetectionModel", "Sparrow1=sparrow-1 Sparrow0=sparrow-0 TimeBased=time-based")]
    [InlineData("TurnTakingPatience", "Low=low Medium=medium High=high")]
    [InlineData("ReplicaInterruptibility", "Low=low Medium=medium High=high")]
    [InlineData("TtsEngine", "Cartesia=cartesia Elevenlabs=elevenlabs")]
    public void Every_enum_value_is_there(string type, string members) => Assert.Equal(
        members,
        string.Join(" ", Bundled.Type("Tavus." + type).GetMembers().OfType<IFieldSymbol>()
            .Select(field => $"{field.Name}={field.GetAttributes().Single().ConstructorArguments[0].Value}")));

    [Fact]
    public void Without_the_overlay_a_list_without_items_is_a_list_of_json()
    {
        Generation plain = Generation.Of(TestTarget.Net10, new TestOptions(), TestFile.Bundled);

        Assert.Contains("Tools:System.Collections.Generic.IList<System.Text.Json.Nodes.JsonNode?>?", Properties(plain, "CreatePersonaRequestLayersLlm"));
    }

    [Fact]
    public void Secrets_and_rules_are_documented()
    {
        Assert.Contains("secret", Bundled.Type("Tavus.LlmLayer").GetMembers("ApiKey").Single().GetDocumentationCommentXml());
        Assert.Contains("secret", Bundled.Type("Tavus.LlmLayer").GetMembers("Headers").Single().GetDocumentationCommentXml());
        Assert.Contains("secret", Bundled.Type("Tavus.TtsLayer").GetMembers("ApiKey").Single().GetDocumentationCommentXml());
        Assert.Contains(
            "Required unless pipeline_mode is 'echo'",
            Bundled.Type("Tavus.CreatePersonaRequest").GetMembers("SystemPrompt").Single().GetDocumentationCommentXml());
    }

    [Fact]
    public void Options_choose_namespace_client_and_accessibility()
    {
        var options = new TestOptions(("TavusNamespace", "Acme.Video"), ("TavusClientName", "VideoClient"), ("TavusAccessibility", "internal"));
        Generation generation = Generation.Of(TestTarget.Net10, options, TestFile.Bundled, TestFile.BundledOverlay).AssertSilent().AssertCompiles();

        Assert.Equal(Accessibility.Internal, generation.Type("Acme.Video.VideoClient").DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, generation.Type("Acme.Video.IVideoClient").DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, generation.Type("Acme.Video.CreatePersonaRequest").DeclaredAccessibility);
        Assert.DoesNotContain(
            generation.Output.SyntaxTrees.Skip(1).SelectMany(tree => generation.Output.GetSemanticModel(tree).Compilation.Assembly.TypeNames),
            name => generation.Output.GetTypeByMetadataName("Acme.Video." + name) is { DeclaredAccessibility: Accessibility.Public });
    }

    [Fact]
    public void Nothing_is_generated_where_the_project_wants_the_analyzers_alone() => Assert.Empty(
        Generation.Of(TestTarget.Net10, new TestOptions(("TavusGenerateClient", "false")), TestFile.Bundled).AssertSilent().Result.GeneratedSources);

    [Theory]
    [InlineData("Files", false)]
    [InlineData("files", false)]
    [InlineData("Compiler", true)]
    public void Nothing_is_generated_where_the_project_compiles_the_files(string emit, bool generates)
    {
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(("TavusEmit", emit)), TestFile.Bundled).AssertSilent();

        Assert.Equal(generates, generation.Result.GeneratedSources.Any());
    }

    private static string Properties(Generation generation, string type) => string.Join(
        " ",
        generation.Type("Tavus." + type).GetMembers().OfType<IPropertySymbol>().Where(property => property.ExplicitInterfaceImplementations.IsEmpty)
            .Where(property => property.Name != "AdditionalProperties")
            .Select(property => $"{property.Name}:{property.Type.ToDisplayString()}"));
}
