using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Tavus.Generator.Tests.Analyzers.BundledVerifier;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

public sealed class LegacyAnalyzerTests
{
    [LongTextTheory]
    [InlineData("""new() { ConversationalFlow = new() { TurnDetectionModel = [|TurnDetectionModel.Sparrow0|] } }""")]
    [InlineData("""new() { ConversationalFlow = new() { TurnDetectionModel = [|"sparrow-0"|] } }""")]
    [InlineData("""new() { ConversationalFlow = new() { TurnDetectionModel = flag ? [|TurnDetectionModel.Sparrow0 : "sparrow-0"|] } }""")]
    [InlineData("""new() { Llm = new() { Model = [|"tavus-llama"|] } }""")]
    [InlineData("""new() { Stt = new() { AdditionalProperties = new JsonObject { [[|"participant_pause_sensitivity"|]] = "high" } } }""")]
    [InlineData("""new() { AdditionalProperties = new JsonObject { { [|"vqa"|], new JsonObject { ["enable_vision"] = true } } } }""")]
    public Task Replaced_names_and_values_are_reported(string layers) =>
        VerifyAsync(Send(layers.Replace("flag ? [|", "[|flag ? ")), "TAVUS105");

    [LongTextTheory]
    [InlineData("""new() { ConversationalFlow = new() { TurnDetectionModel = TurnDetectionModel.Sparrow1 } }""")]
    [InlineData("""new() { ConversationalFlow = new() { TurnDetectionModel = "sparrow-2" } }""")]
    [InlineData("""new() { ConversationalFlow = new() { TurnDetectionModel = flag ? TurnDetectionModel.Sparrow0 : TurnDetectionModel.Sparrow1 } }""")]
    [InlineData("""new() { ConversationalFlow = new() { TurnDetectionModel = text } }""")]
    public Task Others_are_not(string layers) => VerifyAsync(Send(layers), "");

    [Fact]
    public async Task The_message_names_the_replacement()
    {
        Diagnostic diagnostic = Assert.Single(
            await AnalyzeAsync(Send("""new() { ConversationalFlow = new() { TurnDetectionModel = TurnDetectionModel.Sparrow0 } }""")));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal("turn_detection_model 'sparrow-0' is legacy: use sparrow-1 (\"`sparrow-0` (legacy)\")", diagnostic.GetMessage());
    }
}
