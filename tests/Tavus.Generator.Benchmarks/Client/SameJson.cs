using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Tavus.Client.Tests.Specification;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>Makes sure, before anything is measured, that both sides do the same: the same JSON, written, read back and sent, and the same answer.</summary>
internal static class SameJson
{
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public static async Task CheckAsync()
    {
        await CheckAsync("full body", GeneratedBodies.Full(), Baseline.PersonaBodies.Full());
        await CheckAsync("minimal body", GeneratedBodies.Minimal(), Baseline.PersonaBodies.Minimal());
        Require("the page's example", DocumentExamples.Read("Full Customizations").ToJsonString(), GeneratedBodies.Full().ToJson());
    }

    private static async Task CheckAsync(string what, CreatePersonaRequest generated, Baseline.CreatePersonaRequest baseline)
    {
        string json = Write(baseline);
        Require(what + ", written", json, generated.ToJson());
        Require(what + ", read from a text", json, CreatePersonaRequest.FromJson(json).ToJson());
        Require(what + ", read from bytes", json, CreatePersonaRequest.FromJson(Encoding.UTF8.GetBytes(json)).ToJson());
        Require(what + ", read by hand", json, Write(JsonSerializer.Deserialize(json, Baseline.PersonaJson.Default.CreatePersonaRequest)!));

        var sent = new MemoryStream();
        using var client = new TavusClient(PersonaTexts.ApiKey, new HttpClient(new AnsweringHandler(sent)));
        CreatePersonaResponse answer = await client.CreatePersonaAsync(generated);
        Require(what + ", sent", json, Encoding.UTF8.GetString(sent.ToArray()));

        var sentByHand = new MemoryStream();
        var clientByHand = new Baseline.PersonaClient(new HttpClient(new AnsweringHandler(sentByHand)), PersonaTexts.ApiKey);
        Baseline.CreatePersonaResponse answerByHand = await clientByHand.CreatePersonaAsync(baseline);
        Require(what + ", sent by hand", json, Encoding.UTF8.GetString(sentByHand.ToArray()));
        Require("answer", JsonSerializer.Serialize(answerByHand, Baseline.PersonaJson.Default.CreatePersonaResponse), answer.ToJson());
    }

    private static string Write(Baseline.CreatePersonaRequest body) => JsonSerializer.Serialize(body, Baseline.PersonaJson.Default.CreatePersonaRequest);

    private static void Require(string what, string expected, string actual)
    {
        if (!JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)))
            throw new InvalidOperationException($"Not the same JSON ({what}):\n{expected}\n{actual}");
    }
}
