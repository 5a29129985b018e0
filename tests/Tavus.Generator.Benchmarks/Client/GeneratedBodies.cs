using System.Text.Json.Nodes;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>The request bodies, in the types of the generated client. What the document does not declare is in <c>AdditionalProperties</c>.</summary>
public static class GeneratedBodies
{
    public static CreatePersonaRequest Minimal() => new()
    {
        PersonaName = "Life Coach",
        SystemPrompt = PersonaTexts.SystemPrompt,
        PipelineMode = PipelineMode.Full,
    };

    public static CreatePersonaRequest Full() => new()
    {
        PersonaName = "Life Coach",
        SystemPrompt = PersonaTexts.SystemPrompt,
        PipelineMode = PipelineMode.Full,
        Context = PersonaTexts.Context,
        DefaultReplicaId = "rfe12d8b9597",
        Layers = new PersonaLayers
        {
            Llm = new LlmLayer
            {
                Model = "tavus-gpt-4o",
                SpeculativeInference = true,
                Tools =
                [
                    new FunctionTool
                    {
                        Type = "function",
                        Function = new ToolFunction
                        {
                            Name = "life_coach_insight",
                            Description = PersonaTexts.InsightDescription,
                            Parameters = PersonaTexts.InsightParameters(),
                        },
                    },
                ],
            },
            Tts = new TtsLayer
            {
                TtsEngine = TtsEngine.Cartesia,
                VoiceSettings = new VoiceSettings
                {
                    Emotion = ["positivity:high", "curiosity"],
#pragma warning disable TAVUS107 // The example of the document has a text where it declares a number.
                    AdditionalProperties = new JsonObject { ["speed"] = "normal" },
#pragma warning restore TAVUS107
                },
                TtsEmotionControl = true,
                TtsModelName = "sonic",
            },
            Perception = new PerceptionLayer
            {
                PerceptionModel = PerceptionModel.Raven0,
                AmbientAwarenessQueries = ["Is the user showing an ID card?", "Does the user appear distressed or uncomfortable?"],
                PerceptionToolPrompt = PersonaTexts.ToolPrompt,
                PerceptionTools =
                [
                    new PerceptionTool
                    {
                        Type = "function",
                        Function = new ToolFunction
                        {
                            Name = "notify_if_id_shown",
                            Description = PersonaTexts.IdDescription,
                            Parameters = PersonaTexts.IdParameters(),
                        },
                    },
                ],
            },
            Stt = new SttLayer { SttEngine = "tavus-advanced" },
            ConversationalFlow = new ConversationalFlowLayer
            {
                TurnDetectionModel = TurnDetectionModel.Sparrow1,
                TurnTakingPatience = TurnTakingPatience.Medium,
                ReplicaInterruptibility = ReplicaInterruptibility.High,
                TurnCommitment = "medium",
                ActiveListening = "low",
            },
            AdditionalProperties = new JsonObject
            {
                ["document_ids"] = new JsonArray("d1234567890", "d2468101214"),
                ["document_tags"] = new JsonArray("product_info", "company_policies"),
            },
        },
    };
}
