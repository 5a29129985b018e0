using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Analyzers;
using Tavus.Generator.Tests.Docs;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>
/// Rules of the bundled document that it states in prose: <c>Validate()</c> finds what the analyzers report, and requests are sent nevertheless.
/// </summary>
public sealed class ProseRuleTests
{
    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"tts":{"tts_engine":"cartesia","tts_model_name":"sonic","voice_settings":{"speed":1.5}}}""", "$.layers.tts.voice_settings.speed")]
    [InlineData("""{"tts":{"tts_engine":"cartesia","tts_model_name":"sonic-1","voice_settings":{"speed":-1.01}}}""", "$.layers.tts.voice_settings.speed")]
    [InlineData("""{"tts":{"tts_engine":"cartesia","tts_model_name":"sonic-2","voice_settings":{"speed":1.5}}}""", "")]
    [InlineData("""{"tts":{"tts_engine":"cartesia","voice_settings":{"speed":1.5}}}""", "")]
    [InlineData("""{"tts":{"tts_engine":"elevenlabs","voice_settings":{"speed":1.5}}}""", "$.layers.tts.voice_settings.speed")]
    [InlineData("""{"tts":{"tts_engine":"elevenlabs","voice_settings":{"speed":1.2,"stability":1}}}""", "")]
    [InlineData("""{"tts":{"voice_settings":{"stability":1.5,"style":-1,"similarity_boost":0.5}}}""", "$.layers.tts.voice_settings.stability $.layers.tts.voice_settings.style")]
    [InlineData("""{"tts":{"tts_engine":"cartesia","tts_model_name":"sonic","voice_settings":{"emotion":["anger:high","joy:low"]}}}""", "$.layers.tts.voice_settings.emotion[1]")]
    [InlineData("""{"stt":{"stt_engine":"deepgram"}}""", "$.layers.stt.stt_engine")]
    [InlineData("""{"stt":{"stt_engine":"tavus-advanced"}}""", "")]
    [InlineData("""{"llm":{"base_url":"https://llm.example"}}""", "$.layers.llm.model $.layers.llm.api_key")]
    [InlineData("""{"llm":{"base_url":"https://llm.example","model":"m","api_key":"test"}}""", "")]
    [InlineData("""{"llm":{"model":"gpt-4"}}""", "$.layers.llm.base_url")]
    [InlineData("""{"llm":{"model":""}}""", "")]
    [InlineData("""{"llm":{"model":"tavus-gpt-4o","extra_body":{"temperature":2.5,"top_p":1}}}""", "$.layers.llm.extra_body.temperature")]
    [InlineData("""{"llm":{"extra_body":{"temperature":0.5,"top_p":1.5}}}""", "$.layers.llm.extra_body.top_p")]
    [InlineData("""{"llm":{"model":"m","base_url":"https://llm.example","api_key":"test","extra_body":{"temperature":7}}}""", "")]
    [InlineData("""{"llm":{"extra_body":{"temperature":"7"}}}""", "")]
    public async Task Validate_agrees_with_the_analyzers_and_the_request_is_sent(string layers, string expected)
    {
        string json = ThingProgram.Quote($$"""{"system_prompt":"a","layers":{{layers}}}""");
        Assert.Equal(expected + " sent", await GeneratedProgram.RunAsync(
            GeneratorRun.BundledSpec,
            $$"""
            CreatePersonaRequest request = CreatePersonaRequest.FromJson({{json}});
            string paths = "";
            try
            {
                request.Validate();
            }
            catch (TavusValidationException exception)
            {
                paths = string.Join(" ", System.Linq.Enumerable.Select(exception.Violations, violation => violation.Path));
            }

            await client.CreatePersonaAsync(request);
            return paths + (Server.Request.Length > 0 ? " sent" : " refused");
            """,
            GeneratorRun.BundledOverlay));

        ImmutableArray<Diagnostic> reported = await BundledVerifier.AnalyzeAsync(
            BundledVerifier.Method($"await client.CreatePersonaAsync(CreatePersonaRequest.FromJson({json}));"));
        int count = reported.Count(diagnostic => diagnostic.Id is "TAVUS101" or "TAVUS102");
        Assert.Equal(expected.Split(' ').Count(path => path.Length > 0), count);
    }

    [Fact]
    public async Task What_refuses_a_request_is_found_together_with_the_rest()
    {
        const string code = """
            var request = new CreatePersonaRequest { Layers = new() { Tts = new() { VoiceSettings = new() { Style = 2 } } } };
            try
            {
                request.Validate();
                return "valid";
            }
            catch (TavusValidationException all)
            {
                try
                {
                    await client.CreatePersonaAsync(request);
                    return "sent";
                }
                catch (TavusValidationException refused)
                {
                    return string.Join("; ", all.Violations) + " / " + string.Join("; ", refused.Violations);
                }
            }
            """;
        Assert.Equal(
            "$.system_prompt is required unless pipeline_mode is 'echo'; $.layers.tts.voice_settings.style must be from 0 to 1"
                + " / $.system_prompt is required unless pipeline_mode is 'echo'",
            await GeneratedProgram.RunAsync(GeneratorRun.BundledSpec, code, GeneratorRun.BundledOverlay));
    }

    [Fact]
    public async Task What_cannot_be_written_does_not_hide_other_violations()
    {
        const string overlay = """
            overlay: 1.0.0
            info: { title: Rules, version: '1' }
            actions:
              - target: $.components.schemas.Thing
                update: { x-tavus-rules: [{ property: n, maximum: 1 }] }
            """;
        const string code = """
            var thing = new Thing { N = 2, Inner = new Thing { N = double.NaN } };
            var deep = new Thing();
            deep.Inner = deep;
            string Violations(Thing value)
            {
                try
                {
                    value.Validate();
                    return "";
                }
                catch (TavusValidationException exception)
                {
                    return string.Join("; ", exception.Violations);
                }
            }

            return Violations(new Thing { N = 0, Inner = new Thing { N = 2 } }) + "/" + Violations(thing) + "/" + Violations(deep).Contains("levels deep");
            """;
        const string thing = "type: object\nproperties: { n: { type: number, maximum: 5 }, inner: { $ref: '#/components/schemas/Thing' } }";
        Assert.Equal(
            "$.inner.n must be at most 1//True", await GeneratedProgram.RunAsync(TestDocument.WithThing(thing), code, overlay));
    }

    [Theory]
    [InlineData("tags, minItems: 2", "{\"tags\":[\"a\"]}", "$.tags must have at least 2 items")]
    [InlineData("tags, maxItems: 1", "{\"tags\":[\"a\",\"b\"]}", "$.tags must have at most 1 item")]
    [InlineData("tags, uniqueItems: true", "{\"tags\":[\"a\",\"a\"]}", "$.tags must have no item twice")]
    [InlineData("tags, minLength: 2", "{\"tags\":[\"aa\",\"b\"]}", "$.tags[1] must have at least 2 characters")]
    [InlineData("tags, maxLength: 1", "{\"tags\":[\"\uD83D\uDE00\"]}", "")]
    [InlineData("tags, maxLength: 1, when: { mode: '*' }", "{\"tags\":[\"aa\"],\"mode\":\"x\"}", "$.tags[0] must have at most 1 character when mode is set")]
    [InlineData("tags, maxLength: 1, when: { mode: '*' }", "{\"tags\":[\"aa\"]}", "")]
    [InlineData("s, maxLength: 3", "{\"s\":\"\\ud800\"}", "")]
    [InlineData("s, maxLength: 0, when: { mode: x }", "{\"s\":\"a\",\"mode\":\"\\ud800\"}", "")]
    [InlineData("free.speed, maximum: 3", "{\"free\":{\"speed\":1,\"speed\":4}}", "$.free.speed must be at most 3")]
    [InlineData("free.list, uniqueItems: true", "{\"free\":{\"list\":[1,1.0]}}", "$.free.list must have no item twice")]
    [InlineData("free.list, uniqueItems: true", "{\"free\":{\"list\":[1,\"1\",true,\"true\",1.5]}}", "")]
    [InlineData("free.list, uniqueItems: true", "{\"free\":{\"list\":[9007199254740992,9007199254740993]}}", "")]
    [InlineData("grid, uniqueItems: true", "{\"grid\":[[1,1],[2,2]]}", "")]
    [InlineData("grid, maxItems: 2", "{\"grid\":[[1,1,1],[2]]}", "")]
    [InlineData("n, multipleOf: 0", "{\"n\":1}", "")]
    [InlineData("n, exclusiveMinimum: 1", "{\"n\":1}", "$.n must be greater than 1")]
    [InlineData("n, exclusiveMinimum: 1", "{\"n\":1.5}", "")]
    [InlineData("n, exclusiveMaximum: 1", "{\"n\":1}", "$.n must be less than 1")]
    [InlineData("n, exclusiveMaximum: 1", "{\"n\":0.5}", "")]
    [InlineData("n, multipleOf: 0.5", "{\"n\":1.25}", "$.n must be a multiple of 0.5")]
    [InlineData("n, multipleOf: 0.5", "{\"n\":1.5}", "")]
    [InlineData("n, maximum: 1", "{\"n\":\"2\"}", "")]
    [InlineData("m, minProperties: 1", "{\"m\":{}}", "$.m must have at least 1 property")]
    [InlineData("m, maxProperties: 1", "{\"m\":{\"a\":\"\",\"b\":\"\"}}", "$.m must have at most 1 property")]
    [InlineData("m.a, maxLength: 1", "{\"m\":{\"a\":\"bb\"}}", "$.m.a must have at most 1 character")]
    [InlineData("n, maximum: 1, when: { mode: [~, a*] }", "{\"n\":2}", "$.n must be at most 1 when mode is not set or begins with 'a'")]
    [InlineData("n, maximum: 1, when: { mode: [~, a*] }", "{\"n\":2,\"mode\":\"ab\"}", "$.n must be at most 1 when mode is not set or begins with 'a'")]
    [InlineData("n, maximum: 1, when: { mode: [~, a*] }", "{\"n\":2,\"mode\":\"b\"}", "")]
    public async Task Limits_of_an_overlay(string limit, string json, string expected)
    {
        string overlay = $$"""
            overlay: 1.0.0
            info: { title: Rules, version: '1' }
            actions:
              - target: $.components.schemas.Thing
                update: { x-tavus-rules: [{ property: {{limit}} }] }
            """;
        string code = $$"""
            try
            {
                Thing.FromJson({{ThingProgram.Quote(json)}}).Validate();
                return "";
            }
            catch (TavusValidationException exception)
            {
                return string.Join("; ", exception.Violations);
            }
            """;
        const string thing = "type: object\nproperties: { tags: { type: array, items: { type: string } }, mode: { type: string }, n: { type: number }, s: { type: string }, free: { type: object }, grid: { type: array, items: { type: array, items: { type: integer } } }, m: { type: object, additionalProperties: { type: string } } }";
        Assert.Equal(expected, await GeneratedProgram.RunAsync(TestDocument.WithThing(thing), code, overlay));
    }
}
