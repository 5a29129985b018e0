using System.Threading.Tasks;
using static Tavus.Generator.Tests.Analyzers.BundledVerifier;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>JSON texts of requests, in the shapes that people send: what is wrong in them is reported inside of the literal.</summary>
public sealed class JsonTextTests
{
    [LongTextTheory]
    [InlineData("""{"tts":{"tts_engine":"elevenlabs",[|"elevenlabs_voice_id"|]:"V",[|"elevenlabs_api_key"|]:"K"}}""", "TAVUS107 TAVUS107")]
    [InlineData("""{"tts":{"tts_engine":"cartesia",[|"playht_voice_id"|]:null,[|"cartesia_voice_id"|]:"U"}}""", "TAVUS107 TAVUS107")]
    [InlineData("""{"tts":{"tts_engine":"cartesia","voice_settings":{"speed":[|"normal"|],"emotion":["positivity:high","curiosity"]}}}""", "TAVUS102")]
    [InlineData("""{"tts":{"tts_engine":"cartesia","tts_model_name":"sonic","tts_emotion_control":true,"voice_settings":{"speed":[|1.08|],"emotion":["positivity:high",[|"joy"|]]}}}""", "TAVUS102 TAVUS102")]
    [InlineData("""{"tts":{"tts_engine":"elevenlabs","voice_settings":{[|"emotion"|]:["curiosity"],"stability":[|1.5|]}}}""", "TAVUS103 TAVUS102")]
    [InlineData("""{"tts":{"tts_engine":"cartesia","voice_settings":{[|"stability"|]:0.5,[|"use_speaker_boost"|]:false}}}""", "TAVUS103 TAVUS103")]
    [InlineData("""{"tts":{"tts_engine":[|"ElevenLabs"|]}}""", "TAVUS106")]
    [InlineData("""{"tts":{"tts_engine":[|"playht"|]}}""", "TAVUS105")]
    [InlineData("""{"conversational_flow":{"turn_detection_model":"sparrow-1"},"stt":{"stt_engine":"tavus-advanced",[|"participant_pause_sensitivity"|]:"high"}}""", "TAVUS105")]
    [InlineData("""{"conversational_flow":{"turn_detection_model":[|"sparrow-0"|]}}""", "TAVUS105")]
    [InlineData("""{[|"vqa"|]:{"enable_vision":"false"}}""", "TAVUS105")]
    [InlineData("""{"llm":{"model":[|"tavus-llama-3-8b-instruct"|],"tools":[]}}""", "TAVUS105")]
    [InlineData("""{[|"llm"|]:{"model":"gpt-4","extra_body":{"temperature":0.7}}}""", "TAVUS101")]
    [InlineData("""{[|"llm"|]:{"base_url":"https://host","model":"m"}}""", "TAVUS101")]
    [InlineData("""{"llm":{"model":"tavus-gpt-4o",[|"temperature"|]:0.7}}""", "TAVUS107")]
    [InlineData("""{"llm":{[|"llm"|]:"tavus-gpt-oss"}}""", "TAVUS107")]
    [InlineData("""{"llm":{"extra_body":{"temperature":[|2.5|],"top_p":1}}}""", "TAVUS102")]
    [InlineData("""{"llm":{"base_url":"u","model":"m","api_key":[|"gsk_Zk39fQ2mPw81LxVbN47tRy5HuJ0sDcAeGi6oTqXvKnBrYhMl"|]}}""", "TAVUS104")]
    [InlineData("""{"perception":{"perception_model":"raven-0",[|"ambient_awareness"|]:true}}""", "TAVUS107")]
    [InlineData("""{"perception":{"perception_model":"off",[|"ambient_awareness_queries"|]:["Q"],"perception_tools":[]}}""", "TAVUS103")]
    [InlineData("""{"perception":{[|"perception_modle"|]:"raven-0"}}""", "TAVUS107")]
    [InlineData("""{[|"perception_model"|]:"raven-0"}""", "TAVUS107")]
    [InlineData("""{"stt":{"stt_engine":[|"deepgram"|]}}""", "TAVUS102")]
    [InlineData("""{"llm":[|"tavus-gpt-oss"|]}""", "TAVUS102")]
    public Task Mistakes_are_reported(string layers, string ids) => VerifyAsync(Method(Call(layers)), ids);

    [LongTextTheory]
    [InlineData("""{"perception":{"perception_model":"raven-1"}}""")]
    [InlineData("""{"conversational_flow":{"turn_detection_model":"timebased"}}""")]
    [InlineData("""{"tts":{"tts_engine":"tavus-auto","tts_emotion_control":false},"stt":{"stt_engine":"tavus-whisper"}}""")]
    [InlineData("""{"transport":{"transport_type":"livekit"}}""")]
    [InlineData("""{"tts":{"tts_engine":"cartesia","tts_model_name":"sonic-3","tts_emotion_control":true,"voice_settings":{"speed":1.1,"volume":1,"emotion":["excited"]}}}""")]
    [InlineData("""{"tts":{"tts_engine":"elevenlabs","api_key":"ENV","tts_model_name":"eleven_flash_v2_5","voice_settings":{"speed":0.95,"stability":0.7,"style":0.1,"use_speaker_boost":true}}}""")]
    [InlineData("""{"tts":{"tts_engine":"tavus-auto","voice_id":"v"}}""")]
    [InlineData("""{"conversational_flow":{"turn_detection_model":"sparrow-1","turn_commitment":"medium","pal_interruptibility":"high","voice_isolation":"near","idle_engagement":"off"}}""")]
    [InlineData("""{"llm":{"model":"addie","base_url":"https://host/v1","api_key":"no-secret","speculative_inference":true}}""")]
    [InlineData("""{"perception":{"perception_tools":[],"ambient_awareness_queries":["Q"],"perception_model":"raven-0","perception_tool_prompt":"","tool_prompt":""}}""")]
    [InlineData("""{"llm":{"model":"gpt-4","base_url":"u","api_key":"k","extra_body":{"temperature":7,"frequency_penalty":1}}}""")]
    [InlineData("""{"llm":{"extra_body":{"temperature":2,"other":{"temperature":9}}},"stt":null}""")]
    [InlineData("{}")]
    public Task Right_bodies_are_not(string layers) => VerifyAsync(Method(Call(layers)), "");

    [LongTextTheory]
    [InlineData("""var request = CreatePersonaRequest.FromJson("{\"layers\":{},\"persona_name\":[|1|],\"system_prompt\":\"\\u00e9\"}"); await client.CreatePersonaAsync(request);""", "TAVUS102")]
    [InlineData("""await client.CreatePersonaAsync(CreatePersonaRequest.FromJson(@"{ ""system_prompt"": ""é"", [|""personaname""|]: ""ü"" }"));""", "TAVUS107")]
    [InlineData("""await client.CreatePersonaAsync([|CreatePersonaRequest.FromJson("{}")|]);""", "TAVUS101")]
    [InlineData("""var request = CreatePersonaRequest.FromJson("{}"); request.SystemPrompt = text; await client.CreatePersonaAsync(request);""", "")]
    [InlineData("""var request = CreatePersonaRequest.FromJson("{}"); Console.WriteLine(request);""", "")]
    [InlineData("""await client.CreatePersonaAsync(CreatePersonaRequest.FromJson(text));""", "")]
    [InlineData("""await client.CreatePersonaAsync(CreatePersonaRequest.FromJson("{ malformed"));""", "")]
    [InlineData("""const string json = "{\"system_prompt\":\"p\",\"personaName\":\"n\"}"; await client.CreatePersonaAsync(CreatePersonaRequest.FromJson([|json|]));""", "TAVUS107")]
    [InlineData("""await client.CreatePersonaAsync(CreatePersonaRequest.FromJson("{\"system_prompt\":\"p\",[|\"personaName\"|]:\"n\"}"u8));""", "TAVUS107")]
    [InlineData("""await client.CreatePersonaAsync(new() { SystemPrompt = "p", Layers = PersonaLayers.FromJson("{\"tts\":{\"voice_settings\":{\"style\":[|2|]}}}") });""", "TAVUS102")]
    [InlineData("""await client.CreatePersonaAsync(new() { SystemPrompt = "p", Layers = new() { Llm = new() { ExtraBody = JsonNode.Parse("{\"top_p\":[|3|]}")!.AsObject() } } });""", "TAVUS102")]
    [InlineData("""await client.CreatePersonaAsync(new() { SystemPrompt = "p", Layers = new() { Tts = new() { VoiceSettings = VoiceSettings.FromJson("{\"speed\":[|\"slow\"|]}") } } });""", "TAVUS102")]
    public Task Each_kind_of_literal_is_read(string body, string ids) => VerifyAsync(Method(body), ids);

    [Fact]
    public Task Raw_strings_of_several_lines_are_read() => VerifyAsync(
        Method("await client.CreatePersonaAsync(CreatePersonaRequest.FromJson(\"\"\"\n        {\n          \"system_prompt\": \"p\",\n\n          \"layers\": { \"stt\": { \"stt_engine\": [|\"whisper\"|] } }\n        }\n        \"\"\"));"),
        "TAVUS102");

    [Theory]
    [InlineData("\"{\\U\"")]
    [InlineData("\"{\\u12\"")]
    [InlineData("\"{\\x\"")]
    [InlineData("\"{\\")]
    [InlineData("@\"{\"\"")]
    [InlineData("\"\"\"{")]
    [InlineData("\"\"\"\n{\n")]
    [InlineData("\"\"\"\n  {}\n    \"\"\"")]
    public Task Broken_literals_are_no_failure(string literal) =>
        AnalyzeUnfinishedAsync(Method("await client.CreatePersonaAsync(CreatePersonaRequest.FromJson(" + literal + "));"));

    private static string Call(string layers) =>
        $"await client.CreatePersonaAsync(CreatePersonaRequest.FromJson(\"\"\"{{\"system_prompt\":\"p\",\"layers\":{layers}}}\"\"\"));";
}
