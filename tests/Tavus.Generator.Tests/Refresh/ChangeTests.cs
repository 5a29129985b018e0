using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tavus.Generator.Model;
using Tavus.Generator.Refresh;
using Tavus.Generator.Tasks.Changes;

namespace Tavus.Generator.Tests.Refresh;

/// <summary>What a changed document means for the C# that uses the client.</summary>
public sealed class ChangeTests
{
    private const string Api = """
        openapi: 3.0.3
        info: { title: Voices, version: "1" }
        servers: [{ url: https://example.com }]
        security: [{ key: [] }]
        paths:
          /voices:
            get:
              operationId: listVoices
              parameters:
                - { name: limit, in: query, schema: { type: integer } }
                - { name: page, in: query, schema: { type: integer } }
              responses:
                '200':
                  description: ok
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Voice' } } } }
            post:
              operationId: createVoice
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Voice' } } } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Voice' } } } }
                '400': { description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
          /voices/{voice_id}:
            delete:
              operationId: deleteVoice
              parameters: [{ name: voice_id, in: path, required: true, schema: { type: string } }]
              responses: { '204': { description: gone } }
        components:
          securitySchemes: { key: { type: apiKey, in: header, name: x-api-key } }
          schemas:
            Problem: { type: object, properties: { message: { type: string } } }
            Voice:
              type: object
              required: [name]
              properties:
                name: { type: string }
                speed: { type: number }
                engine: { type: string, enum: [cartesia, playht] }
                code_word: { type: string, format: password }
                shape: { oneOf: [{ type: string }, { type: integer }] }

        """;

    [Fact]
    public void The_same_document_has_no_changes() => Assert.Empty(Compare(Api, Api));

    [Theory]
    [InlineData("speed: { type: number }", "pitch: { type: integer }", "- Voice.Speed is gone", "+ Voice.Pitch (long?)")]
    [InlineData("speed: { type: number }", "voice_speed: { type: number }", "- Voice.Speed is gone (perhaps renamed to VoiceSpeed)", "+ Voice.VoiceSpeed (double?)")]
    [InlineData("speed: { type: number }", "speed: { type: string }", "~ Voice.Speed: double? → string?")]
    [InlineData("speed: { type: number }", "speed: { type: array, items: { type: number } }", "~ Voice.Speed: double? → IList<double>?")]
    [InlineData("speed: { type: number }", "speed: { type: number, deprecated: true }", "~ Voice.Speed is deprecated")]
    [InlineData("speed: { type: number }", "speed: { type: number, readOnly: true }", "~ Voice.Speed is set by the server only")]
    [InlineData("required: [name]", "required: [name, speed]", "! now required: Voice.Speed")]
    [InlineData("required: [name]", "description: none", "~ Voice.Name is no longer required")]
    [InlineData("code_word: { type: string, format: password }", "code_word: { type: string }", "~ Voice.CodeWord is no longer secret: ToString() shows it")]
    [InlineData("[cartesia, playht]", "[cartesia, sonic-3]", "- VoiceEngine.Playht is gone", "+ VoiceEngine.Sonic3")]
    [InlineData("engine: { type: string, enum: [cartesia, playht] }", "engine: { type: string }", "~ Voice.Engine: OpenEnum<VoiceEngine>? → string?", "- VoiceEngine is gone")]
    [InlineData("oneOf: [{ type: string }, { type: integer }]", "oneOf: [{ type: string }, { type: integer }, { type: boolean }]", "~ VoiceShape.Boolean is new: Match and Switch take a function for it")]
    [InlineData("oneOf: [{ type: string }, { type: integer }]", "oneOf: [{ type: string }, { type: boolean }]", "- VoiceShape.Int64 is gone", "~ VoiceShape.Boolean is new: Match and Switch take a function for it")]
    public void Changed_types_are_described(string before, string after, params string[] expected) =>
        Assert.Equal(expected, Compare(Api, Replace(before, after)));

    [Theory]
    [InlineData("operationId: listVoices", "operationId: getVoices", "~ ListVoicesAsync is GetVoicesAsync now (GET /voices)")]
    [InlineData("/voices/{voice_id}", "/voices/{voice_id}/now", "~ DeleteVoiceAsync: DELETE /voices/{voice_id} → DELETE /voices/{voice_id}/now")]
    [InlineData("voice_id", "id", "~ DeleteVoiceAsync(voiceId) is DeleteVoiceAsync(id) now")]
    [InlineData("{ name: limit, in: query, schema: { type: integer } }", "{ name: limit, in: query, schema: { type: string } }", "~ ListVoicesAsync(limit): long → string")]
    [InlineData("{ name: limit, in: query, schema: { type: integer } }", "{ name: limit, in: query, required: true, schema: { type: integer } }", "! now required: ListVoicesAsync(limit)")]
    [InlineData("- { name: page, in: query, schema: { type: integer } }", "", "- ListVoicesAsync(page) is gone")]
    [InlineData("name: page, in: query, schema", "name: offset, in: query, schema", "- ListVoicesAsync(page) is gone", "+ ListVoicesAsync(offset)")]
    [InlineData("responses: { '204'", "responses: { '404': { description: missing }, '204'", "+ DeleteVoiceAsync: response 404")]
    [InlineData("'400': { description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }", "", "~ CreateVoiceAsync: response 400 is no longer documented")]
    [InlineData("schema: { type: array, items: { $ref: '#/components/schemas/Voice' } }", "schema: { $ref: '#/components/schemas/Voice' }", "~ ListVoicesAsync returns IList<Voice> → Voice")]
    [InlineData("required: true, content", "required: false, content")]
    [InlineData("url: https://example.com", "url: https://example.org", "~ TavusClientOptions.BaseAddress: https://example.com → https://example.org by default")]
    [InlineData("key: { type: apiKey, in: header, name: x-api-key }", "key: { type: http, scheme: basic }", "~ TavusClientOptions.ApiKey: header x-api-key → header Authorization: Basic user:password")]
    public void Changed_operations_are_described(string before, string after, params string[] expected) =>
        Assert.Equal(expected, Compare(Api, Replace(before, after)));

    [Fact]
    public void New_methods_and_types_are_last_and_removed_ones_first()
    {
        string grown = Api.Replace("  /voices/{voice_id}:", """
              /songs:
                post:
                  operationId: createSong
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Song' } } } }
                  responses: { '204': { description: ok } }
              /voices/{voice_id}:
            """).Replace("    Problem:", "    Song: { type: object, properties: { title: { type: string } } }\n    Problem:");

        Assert.Equal(["+ CreateSongAsync (POST /songs)", "+ Song (1 property)"], Compare(Api, grown));
        Assert.Equal(["- CreateSongAsync is gone (POST /songs)", "- Song is gone"], Compare(grown, Api));
    }

    [Fact]
    public void A_renamed_class_is_one_change_and_its_members_are_compared() =>
        Assert.Equal(
            ["~ Voice is Sound now", "~ VoiceEngine is SoundEngine now", "~ VoiceShape is SoundShape now", "- Sound.Speed is gone"],
            Compare(Api, Api
                .Replace("schemas/Voice'", "schemas/Sound'")
                .Replace("    Voice:", "    Sound:")
                .Replace("        speed: { type: number }\n", "")));

    [Fact]
    public void Breaking_changes_come_first()
    {
        string changed = Api.Replace("limit", "count").Replace("speed: { type: number }", "speed: { type: string }");
        IReadOnlyList<Change> changes = ClientComparer.Compare(Read(Api), Read(changed));

        Assert.Equal([true, true, false], changes.Select(change => change.IsBreaking));
    }

    [Fact]
    public void A_name_of_the_document_cannot_add_lines() =>
        Assert.All(Compare(Api, Api.Replace("  /voices:", "  \"/voi\\nces\":")), change => Assert.DoesNotContain('\n', change));

    private static string Replace(string before, string after)
    {
        Assert.Contains(before, Api);
        return Api.Replace(before, after);
    }

    private static IEnumerable<string> Compare(string before, string after) =>
        ClientComparer.Compare(Read(before), Read(after)).Select(change => change.ToString());

    private static ClientModel Read(string yaml)
    {
        var text = new SpecText("api.yaml", Encoding.UTF8.GetBytes(yaml));
        SpecReading reading = SpecReading.Read([text], [], GeneratorOptions.Default, default);
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        return reading.Client!;
    }
}
