using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Tavus.Client.Tests.Specification;
using ByHand = Tavus.Generator.Benchmarks.Baseline;
using Lossy = Tavus.Generator.Benchmarks.Baseline.Lossy;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>Makes sure, before anything is measured, that all sides do the same: the same JSON, written, read back and sent, and the same response.</summary>
internal static class SameJson
{
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public static async Task CheckAsync()
    {
        string full = DocumentExamples.Read("Full Customizations").ToJsonString();
        string minimal = GeneratedBodies.Minimal().ToJson();
        await CheckGeneratedAsync(full, GeneratedBodies.Full());
        await CheckGeneratedAsync(minimal, GeneratedBodies.Minimal());
        await CheckByHandAsync(full, ByHand.PersonaBodies.Full());
        await CheckByHandAsync(minimal, ByHand.PersonaBodies.Minimal());
        await CheckLossyAsync(full, Lossy.PersonaBodies.Full());
        await CheckLossyAsync(minimal, Lossy.PersonaBodies.Minimal());

        // What nobody has declared: the lossy one is called so because it would not pass.
        string undeclared = Extend(JsonNode.Parse(full)!).ToJsonString();
        string response = Extend(JsonNode.Parse(PersonaTexts.Response)!).ToJsonString();
        Require("undeclared members, generated", undeclared, CreatePersonaRequest.FromJson(undeclared).ToJson());
        Require("undeclared members, by hand", undeclared, Copy(undeclared, ByHand.PersonaJson.Default.CreatePersonaRequest));
        Require("undeclared members of the response, generated", response, CreatePersonaResponse.FromJson(response).ToJson());
        Require("undeclared members of the response, by hand", response, Copy(response, ByHand.PersonaJson.Default.CreatePersonaResponse));
    }

    private static async Task CheckGeneratedAsync(string json, CreatePersonaRequest body)
    {
        Require("generated, written", json, body.ToJson());
        Require("generated, read from a text", json, CreatePersonaRequest.FromJson(json).ToJson());
        Require("generated, read from bytes", json, CreatePersonaRequest.FromJson(Encoding.UTF8.GetBytes(json)).ToJson());

        using var sent = new MemoryStream();
        var client = new TavusClient(PersonaTexts.ApiKey, new HttpClient(new RespondingHandler(sent)));
        CreatePersonaResponse response = await client.CreatePersonaAsync(body);
        RequireSent("generated", json, sent, response.ToJson());
    }

    private static async Task CheckByHandAsync(string json, ByHand.CreatePersonaRequest body)
    {
        Require("by hand, written", json, JsonSerializer.Serialize(body, ByHand.PersonaJson.Default.CreatePersonaRequest));
        Require("by hand, read", json, Copy(json, ByHand.PersonaJson.Default.CreatePersonaRequest));

        using var sent = new MemoryStream();
        var client = new ByHand.PersonaClient(new HttpClient(new RespondingHandler(sent)), PersonaTexts.ApiKey);
        ByHand.CreatePersonaResponse response = await client.CreatePersonaAsync(body);
        RequireSent("by hand", json, sent, JsonSerializer.Serialize(response, ByHand.PersonaJson.Default.CreatePersonaResponse));
    }

    private static async Task CheckLossyAsync(string json, Lossy.CreatePersonaRequest body)
    {
        Require("lossy, written", json, JsonSerializer.Serialize(body, Lossy.LossyPersonaJson.Default.CreatePersonaRequest));
        Require("lossy, read", json, Copy(json, Lossy.LossyPersonaJson.Default.CreatePersonaRequest));

        using var sent = new MemoryStream();
        var client = new Lossy.PersonaClient(new HttpClient(new RespondingHandler(sent)), PersonaTexts.ApiKey);
        Lossy.CreatePersonaResponse response = await client.CreatePersonaAsync(body);
        RequireSent("lossy", json, sent, JsonSerializer.Serialize(response, Lossy.LossyPersonaJson.Default.CreatePersonaResponse));
    }

    /// <summary>One more member in every object.</summary>
    private static JsonNode Extend(JsonNode node)
    {
        JsonNode?[] children = node switch
        {
            JsonObject members => members.Select(member => member.Value).ToArray(),
            JsonArray items => items.ToArray(),
            _ => [],
        };
        foreach (JsonNode child in children.OfType<JsonNode>())
            Extend(child);

        if (node is JsonObject extended)
            extended["undeclared"] = new JsonArray(1, null, new JsonObject { ["a"] = "b" });

        return node;
    }

    private static string Copy<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type)!, type);

    private static void RequireSent(string what, string json, MemoryStream sent, string response)
    {
        Require(what + ", sent", json, Encoding.UTF8.GetString(sent.ToArray()));
        Require(what + ", response", Encoding.UTF8.GetString(PersonaTexts.Response), response);
    }

    private static void Require(string what, string expected, string actual)
    {
        if (!JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)))
            throw new InvalidOperationException($"Not the same JSON ({what}):\n{expected}\n{actual}");
    }
}
