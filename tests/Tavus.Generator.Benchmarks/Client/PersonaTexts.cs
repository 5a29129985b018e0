using System;
using System.Text.Json.Nodes;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>The long texts and the free-form JSON of the page's full example, which both sides send.</summary>
public static class PersonaTexts
{
    public const string ApiKey = "benchmark-key-0123456789";

    public const string SystemPrompt = "As a Life Coach, you are a dedicated professional who specializes in...";

    public const string Context = "Here are a few times that you have helped an individual make a breakthrough in...";

    public const string InsightDescription = "Offer personalized life coaching advice or guidance based on a user's challenge or goal.";

    public const string ToolPrompt =
        "You have a tool to notify the system when an ID card is detected, named `notify_if_id_shown`. You MUST use this tool when a form of ID is detected.";

    public const string IdDescription =
        "Use this function when a drivers license or passport is detected in the image with high confidence. After collecting the ID, internally use final_ask()";

    /// <summary>A success as the page shows it.</summary>
    public static ReadOnlySpan<byte> Response => """{"persona_id":"p5317866","persona_name":"Life Coach","created_at":"2024-01-01T12:00:00Z"}"""u8;

    public static JsonObject InsightParameters() => Parse(
        """
        {
          "type": "object",
          "properties": {
            "topic": { "type": "string", "description": "The area of life or goal the user wants to improve (e.g. career, relationships, confidence)" },
            "urgency_level": { "type": "string", "enum": ["low", "medium", "high"] }
          },
          "required": ["topic"]
        }
        """);

    public static JsonObject IdParameters() => Parse(
        """
        {
          "type": "object",
          "properties": { "id_type": { "type": "string", "description": "best guess on what type of ID it is" } },
          "required": ["id_type"]
        }
        """);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
