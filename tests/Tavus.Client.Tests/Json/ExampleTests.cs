using System.Text.Json.Nodes;
using Tavus.Client.Tests.Specification;

namespace Tavus.Client.Tests.Json;

public sealed class ExampleTests
{
    [Theory]
    [InlineData("Required Parameters Only")]
    [InlineData("Full Customizations")]
    public void An_example_of_the_document_survives(string name)
    {
        string json = DocumentExamples.Read(name).ToJsonString();

        JsonAssert.Same(json, CreatePersonaRequest.FromJson(json).ToJson());
    }

    [Fact]
    public void The_short_example_is_read()
    {
        CreatePersonaRequest request = CreatePersonaRequest.FromJson(DocumentExamples.Read("Required Parameters Only").ToJsonString());

        Assert.Equal(PipelineMode.Full, request.PipelineMode?.Known);
        Assert.StartsWith("As a Life Coach", request.SystemPrompt);
        Assert.Null(request.Layers);
        Assert.Null(request.AdditionalProperties);
    }

    [Fact]
    public void The_full_example_is_read_into_its_types()
    {
        CreatePersonaRequest request = ReadFull();
        PersonaLayers layers = request.Layers!;

        Assert.Equal("Life Coach", request.PersonaName);
        Assert.Equal("rfe12d8b9597", request.DefaultReplicaId);
        Assert.Equal(LlmModel.TavusGpt4o, layers.Llm!.Model!.Value.Known);
        Assert.True(layers.Llm.SpeculativeInference);
        FunctionTool tool = Assert.Single(layers.Llm.Tools!);
        Assert.Equal("life_coach_insight", tool.Function!.Name);
        Assert.Equal("topic", tool.Function.Parameters!["required"]![0]!.GetValue<string>());
        Assert.Equal(TtsEngine.Cartesia, layers.Tts!.TtsEngine?.Known);
        Assert.True(layers.Tts.TtsEmotionControl);
        Assert.Equal(["positivity:high", "curiosity"], layers.Tts.VoiceSettings!.Emotion!);
        Assert.Equal(PerceptionModel.Raven0, layers.Perception!.PerceptionModel?.Known);
        Assert.Equal(2, layers.Perception.AmbientAwarenessQueries!.Count);
        Assert.Equal("notify_if_id_shown", Assert.Single(layers.Perception.PerceptionTools!).Function!.Name);
        Assert.Equal(TurnDetectionModel.Sparrow1, layers.ConversationalFlow!.TurnDetectionModel?.Known);
        Assert.Equal(TurnTakingPatience.Medium, layers.ConversationalFlow.TurnTakingPatience?.Known);
        Assert.Equal(ReplicaInterruptibility.High, layers.ConversationalFlow.ReplicaInterruptibility?.Known);
        Assert.Equal("medium", layers.ConversationalFlow.TurnCommitment);
        Assert.Equal("low", layers.ConversationalFlow.ActiveListening);
        Assert.Equal("tavus-advanced", layers.Stt!.SttEngine);
    }

    [Fact]
    public void Undeclared_properties_of_the_full_example_are_preserved_in_their_objects()
    {
        PersonaLayers layers = ReadFull().Layers!;

        Assert.Null(layers.Tts!.VoiceSettings!.Speed);
        AssertMembers("""{ "speed": "normal" }""", layers.Tts.VoiceSettings.AdditionalProperties);
        AssertMembers(
            """{ "document_ids": ["d1234567890", "d2468101214"], "document_tags": ["product_info", "company_policies"] }""",
            layers.AdditionalProperties);
    }

    private static CreatePersonaRequest ReadFull() => CreatePersonaRequest.FromJson(DocumentExamples.Read("Full Customizations").ToJsonString());

    private static void AssertMembers(string expected, JsonObject? actual) => JsonAssert.Same(expected, actual?.ToJsonString() ?? "null");
}
