using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>The ways in which .NET turns a rule off, or sets its options.</summary>
public sealed class SuppressionTests
{
    private const string Mistakes = """
        await client.CreatePersonaAsync([|new() { PersonaName = "a" }|]);
        await client.CreatePersonaAsync(new() { SystemPrompt = "a", Layers = new() { ConversationalFlow = new() { TurnDetectionModel = [|"sparrow-0"|] } } });
        var layer = new LlmLayer { ApiKey = [|"sk-Zk39fQ2mPw81LqRt"|] };
        """;

    [Fact]
    public Task Without_any_all_are_reported() => VerifyAsync(Mistakes, "TAVUS101 TAVUS105 TAVUS104");

    [Theory]
    [InlineData("TAVUS101", "TAVUS105 TAVUS104")]
    [InlineData("TAVUS105", "TAVUS101 TAVUS104")]
    [InlineData("TAVUS104, TAVUS105", "TAVUS101")]
    public Task A_pragma(string ids, string others) => VerifyAsync(
        $"\n#pragma warning disable {ids}\n{Without(ids)}\n#pragma warning restore {ids}\n", others);

    [Theory]
    [InlineData("TAVUS101", "TAVUS105 TAVUS104")]
    [InlineData("TAVUS104", "TAVUS101 TAVUS105")]
    [InlineData("TAVUS105", "TAVUS101 TAVUS104")]
    public Task An_attribute_of_the_method(string id, string others) => BundledVerifier.VerifyAsync(
        BundledVerifier.Method(Without(id)).Replace(
            "async Task M(", $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Tavus.Usage\", \"{id}\")] async Task M("),
        others);

    [Theory]
    [InlineData("dotnet_diagnostic.TAVUS101.severity = none", "TAVUS101", "TAVUS105 TAVUS104")]
    [InlineData("dotnet_diagnostic.TAVUS105.severity = none", "TAVUS105", "TAVUS101 TAVUS104")]
    [InlineData("tavus.TAVUS104.excluded_values = a, sk-Zk39fQ2mPw81LqRt", "TAVUS104", "TAVUS101 TAVUS105")]
    public Task A_global_configuration(string line, string id, string others) => BundledVerifier.VerifyAsync(
        BundledVerifier.Method(Without(id)), others, $"is_global = true\n{line}\n");

    private static Task VerifyAsync(string body, string ids) => BundledVerifier.VerifyAsync(BundledVerifier.Method(body), ids);

    // The mistakes, without the marks of those that are not reported.
    private static string Without(string ids)
    {
        string[] lines = Mistakes.Split('\n');
        string[] order = ["TAVUS101", "TAVUS105", "TAVUS104"];
        for (int i = 0; i < lines.Length; i++)
        {
            if (ids.Contains(order[i])) lines[i] = lines[i].Replace("[|", "").Replace("|]", "");
        }

        return string.Join('\n', lines);
    }
}
