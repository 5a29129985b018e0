using System.Threading.Tasks;
using Tavus.Generator.Analyzers;
using static Tavus.Generator.Tests.Analyzers.BundledVerifier;

namespace Tavus.Generator.Tests.Analyzers;

public sealed class SecretInCodeAnalyzerTests
{
    private const string Key = "8f14e45fceea167a5a36dedd4bea2543";

    [Theory]
    [InlineData("""new TavusClient([|"KEY"|]);""")]
    [InlineData("""const string key = "KEY"; new TavusClient([|key|]);""")]
    [InlineData("""var key = "KEY"; new TavusClient([|key|]);""")]
    [InlineData("""new TavusClient(Environment.GetEnvironmentVariable("X") ?? [|"KEY"|]);""")]
    [InlineData("""new TavusClient(flag ? text : [|"KEY"|]);""")]
    [InlineData("""new TavusClient(new TavusClientOptions { ApiKey = [|"KEY"|] });""")]
    [InlineData("""var options = new TavusClientOptions(); options.ApiKey = [|"KEY"|];""")]
    [InlineData("""new LlmLayer { ApiKey = [|"sk-proj-Zk39fQ2mPw81LxVb"|] };""")]
    [InlineData("""new LlmLayer { Headers = new JsonObject { ["x-api-key"] = [|"KEY"|], ["trace"] = "on" } };""")]
    [InlineData("""new LlmLayer { Headers = new JsonObject { ["Authorization"] = [|"Bearer sk_live_Zk39fQ2mPw81"|] } };""")]
    [InlineData("""var tts = new TtsLayer(); tts.ApiKey = [|"xi-Zk39fQ2mPw81LxVb"|];""")]
    public Task Secrets_are_reported(string body) => VerifyAsync(Method(Use(body)), "TAVUS104");

    [Theory]
    [InlineData("""new TavusClient("your-api-key-1234567890-1234567890");""")]
    [InlineData("""new TavusClient("<YOUR_TAVUS_API_KEY_0123456789abc>");""")]
    [InlineData("""new TavusClient("TODO: key");""")]
    [InlineData("""new TavusClient("test");""")]
    [InlineData("""new TavusClient("key");""")]
    [InlineData("""new TavusClient(text);""")]
    [InlineData("""new TavusClient(Environment.GetEnvironmentVariable("X") ?? "no-secret");""")]
    [InlineData("""new LlmLayer { ApiKey = "sk-..." };""")]
    [InlineData("""new LlmLayer { ApiKey = "sk-test-0123456789abcdefghij" };""")]
    [InlineData("""new LlmLayer { ApiKey = "" };""")]
    [InlineData("""new LlmLayer { Model = "KEY" };""")]
    [InlineData("""new LlmLayer { ApiKey = "00000000000000000000000000000000" };""")]
    [InlineData("""new LlmLayer { ApiKey = "SectionOfTheConfigurationWithTheKey" };""")]
    public Task Placeholders_and_other_texts_are_not(string body) => VerifyAsync(Method(Use(body)), "");

    [Theory]
    [InlineData("sk-proj-Zk39fQ2mPw81LxVb", true)]
    [InlineData("AIzaSyD9x8K2m4P6q7R5tV3wY1zB0cE", true)]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301", true)]
    [InlineData("Bearer sk-Zk39fQ2mPw81LxVb", true)]
    [InlineData("sk-short", false)]
    [InlineData("the quick brown fox jumps over the lazy dog 1", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1", false)]
    [InlineData("${TAVUS_KEY_0123456789_abcdefghijklm}", false)]
    public void Texts_are_told_apart(string text, bool isSecret) => Assert.Equal(isSecret, SecretText.IsSecret(text));

    private static string Use(string body) => body.Replace("KEY", Key);
}
