using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tavus.Client.Tests.Json;

public sealed class SerializerTests
{
    private const string Json = """{"persona_name":"a","pipeline_mode":"new","layers":{"tts":{"voice_settings":{"speed":"normal"}},"x":null},"y":[1]}""";

    public static TheoryData<JsonSerializerOptions> Options =>
    [
        JsonSerializerOptions.Default,
        JsonSerializerOptions.Web,
        new JsonSerializerOptions { TypeInfoResolver = TavusJson.Resolver },
        new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(TavusJson.Resolver, new DefaultJsonTypeInfoResolver()) },
    ];

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void A_model_survives(JsonSerializerOptions options)
    {
        CreatePersonaRequest request = JsonSerializer.Deserialize<CreatePersonaRequest>(Json, options)!;

        Assert.Equal("a", request.PersonaName);
        Assert.Equal("new", request.PipelineMode!.Value.Value);
        Assert.Equal(Json, JsonSerializer.Serialize(request, options));
    }

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void A_list_of_models_survives(JsonSerializerOptions options)
    {
        const string List = $"[{Json},null,{{}}]";

        List<CreatePersonaRequest?> list = JsonSerializer.Deserialize<List<CreatePersonaRequest?>>(List, options)!;
        CreatePersonaRequest?[] array = JsonSerializer.Deserialize<CreatePersonaRequest?[]>(List, options)!;

        Assert.Equal("a", list[0]!.PersonaName);
        Assert.Null(list[1]);
        Assert.Equal(3, array.Length);
        Assert.Equal(List, JsonSerializer.Serialize(list, options));
        Assert.Equal(List, JsonSerializer.Serialize(array, options));
    }

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void An_open_enum_survives(JsonSerializerOptions options)
    {
        Assert.Equal(PipelineMode.Echo, JsonSerializer.Deserialize<OpenEnum<PipelineMode>>("\"echo\"", options).Known);
        Assert.Equal("new", JsonSerializer.Deserialize<OpenEnum<PipelineMode>>("\"new\"", options).Value);
        Assert.Equal("\"echo\"", JsonSerializer.Serialize<OpenEnum<PipelineMode>>(PipelineMode.Echo, options));
        Assert.Equal("\"new\"", JsonSerializer.Serialize<OpenEnum<PipelineMode>>("new", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OpenEnum<PipelineMode>>("1", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OpenEnum<PipelineMode>>("null", options));
    }

    [Fact]
    public void A_model_inside_of_a_type_of_the_users_survives()
    {
        const string Text = """{"Name":"n","Request":{"persona_name":"a","new":1},"Mode":"echo","None":null}""";

        Wrapper wrapper = JsonSerializer.Deserialize<Wrapper>(Text)!;

        Assert.Equal("a", wrapper.Request!.PersonaName);
        Assert.Equal(PipelineMode.Echo, wrapper.Mode!.Value.Known);
        Assert.Null(wrapper.None);
        Assert.Equal(Text, JsonSerializer.Serialize(wrapper));
    }

    [Fact]
    public void Null_is_no_model() => Assert.Null(JsonSerializer.Deserialize<CreatePersonaRequest>("null"));

    [Theory]
    [InlineData("[]", "$")]
    [InlineData("5", "$")]
    [InlineData("""{"layers":{"tts":{]}""", "$.layers.tts")]
    public void What_is_no_model_is_refused_with_its_path(string json, string path) =>
        Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CreatePersonaRequest>(json)).Path);

    [Fact]
    public void The_resolver_leaves_other_types_to_others()
    {
        var options = new JsonSerializerOptions();

        Assert.Null(TavusJson.Resolver.GetTypeInfo(typeof(System.Version), options));
        Assert.Null(TavusJson.Resolver.GetTypeInfo(typeof(Wrapper), options));
    }

    private sealed record Wrapper(string Name, CreatePersonaRequest? Request, OpenEnum<PipelineMode>? Mode, OpenEnum<TtsEngine>? None);

    [Fact]
    public void The_resolver_knows_open_enums_that_may_be_null()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = TavusJson.Resolver };

        Assert.Null(JsonSerializer.Deserialize<OpenEnum<PipelineMode>?>("null", options));
        Assert.Equal("echo", JsonSerializer.Deserialize<OpenEnum<PipelineMode>?>("\"echo\"", options)?.Value);
    }
}
