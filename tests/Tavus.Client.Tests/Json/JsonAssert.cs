using System.Text.Json.Nodes;

namespace Tavus.Client.Tests.Json;

internal static class JsonAssert
{
    /// <summary>Both texts hold the same JSON value; the order of members and the spelling of numbers do not matter.</summary>
    public static void Same(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected: {expected}\nActual:   {actual}");
}
