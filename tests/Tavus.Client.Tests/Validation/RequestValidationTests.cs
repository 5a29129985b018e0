using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Tavus.Client.Tests.Http;

namespace Tavus.Client.Tests.Validation;

public sealed class RequestValidationTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"persona_name":"Life Coach","pipeline_mode":"full"}""")]
    [InlineData("""{"system_prompt":null}""")]
    [InlineData("""{"system_prompt":""}""")]
    [InlineData("""{"system_prompt":" \r\n\t "}""")]
    [InlineData("""{"system_prompt":"","pipeline_mode":"turbo"}""")]
    [InlineData("""{"pipeline_mode":"Echo"}""")]
    [InlineData("""{"pipeline_mode":"echo "}""")]
    [InlineData("""{"pipeline_mode":["echo"]}""")]
    [InlineData("""{"layers":{"pipeline_mode":"echo","system_prompt":"x"}}""")]
    public async Task A_request_without_a_system_prompt_is_not_sent(string json)
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();

        TavusValidationException exception = await Assert.ThrowsAsync<TavusValidationException>(
            () => Calls.CreateAsync(server.Address, CreatePersonaRequest.FromJson(json)));

        TavusViolation violation = Assert.Single(exception.Violations);
        Assert.Equal("$.system_prompt", violation.Path);
        Assert.Contains("pipeline_mode", violation.Message);
        Assert.Contains("$.system_prompt", exception.Message);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("""{"system_prompt":"x"}""")]
    [InlineData("""{"system_prompt":"x","pipeline_mode":"turbo"}""")]
    [InlineData("""{"pipeline_mode":"echo"}""")]
    [InlineData("""{"system_prompt":"","pipeline_mode":"echo"}""")]
    [InlineData("""{"system_prompt":["x"]}""")]
    public async Task A_request_that_keeps_the_rule_is_sent(string json)
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();

        await Calls.CreateAsync(server.Address, CreatePersonaRequest.FromJson(json));

        Assert.Equal(json, Assert.Single(server.Requests).Text);
    }

    [Fact]
    public async Task Members_given_as_additional_properties_count()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();

        await Calls.CreateAsync(server.Address, new CreatePersonaRequest { AdditionalProperties = new JsonObject { ["pipeline_mode"] = "echo" } });
        await Calls.CreateAsync(server.Address, new CreatePersonaRequest { AdditionalProperties = new JsonObject { ["system_prompt"] = "x" } });

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void An_additional_property_does_not_count_where_the_property_is_what_is_sent()
    {
        var blank = new CreatePersonaRequest { SystemPrompt = "", AdditionalProperties = new JsonObject { ["system_prompt"] = "x" } };
        var full = new CreatePersonaRequest { PipelineMode = PipelineMode.Full, AdditionalProperties = new JsonObject { ["pipeline_mode"] = "echo" } };

        Assert.Throws<TavusValidationException>(blank.Validate);
        Assert.Throws<TavusValidationException>(full.Validate);
    }

    [Fact]
    public async Task A_request_that_cannot_be_written_is_not_sent()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        var request = new CreatePersonaRequest { SystemPrompt = "x", Layers = new() { Tts = new() { VoiceSettings = new() { Speed = double.NaN } } } };

        TavusValidationException exception = await Assert.ThrowsAsync<TavusValidationException>(() => Calls.CreateAsync(server.Address, request));

        Assert.Equal("$.layers.tts.voice_settings.speed", Assert.Single(exception.Violations).Path);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Parts_without_rules_are_valid()
    {
        new PersonaLayers().Validate();
        new VoiceSettings { Speed = 99 }.Validate();

        // What the rules of the request require of it, they do not require of its parts.
        new PersonaLayers { AdditionalProperties = new() { ["pipeline_mode"] = "full" } }.Validate();
        Assert.Throws<TavusValidationException>(new CreatePersonaRequest { AdditionalProperties = new() { ["pipeline_mode"] = "full" } }.Validate);
        new CreatePersonaResponse().Validate();
    }
}
