using System.Text;
using System.Text.Json;

namespace Tavus.Client.Tests.Json;

public sealed class RandomJsonTests
{
    [Fact]
    public void Random_requests_survive()
    {
        var random = new RandomJson(seed: 20250707);
        for (int i = 0; i < 1000; i++)
        {
            string json = random.Request();

            JsonAssert.Same(json, CreatePersonaRequest.FromJson(json).ToJson());
            JsonAssert.Same(json, CreatePersonaRequest.FromJson(Encoding.UTF8.GetBytes(json)).ToJson());
            JsonAssert.Same(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<CreatePersonaRequest>(json)));
        }
    }

    [Fact]
    public void The_random_requests_reach_the_types()
    {
        var random = new RandomJson(seed: 20250707);
        int typed = 0, kept = 0;
        for (int i = 0; i < 1000; i++)
        {
            string json = random.Request();
            VoiceSettings? settings = CreatePersonaRequest.FromJson(json).Layers?.Tts?.VoiceSettings;
            typed += settings?.Speed is null ? 0 : 1;
            kept += settings?.AdditionalProperties?.ContainsKey("speed") == true ? 1 : 0;
        }

        Assert.True(typed > 10 && kept > 10, $"{typed} typed, {kept} kept");
    }
}
