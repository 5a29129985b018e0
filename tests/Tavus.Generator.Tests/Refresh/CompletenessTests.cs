using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Tavus.Generator.Model;
using Tavus.Generator.Refresh;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Refresh;

/// <summary>A cut document with a correct <c>Content-Length</c> is often valid YAML.</summary>
public sealed class CompletenessTests : IDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly RefreshedProject _project = new();

    public void Dispose()
    {
        _server.Dispose();
        _project.Dispose();
    }

    [Fact]
    public async Task Every_beginning_of_the_current_document_is_refused()
    {
        _project.With("openapi.yaml", SmallSpec.Pets);
        string[] lines = SmallSpec.Pets.Split('\n');
        for (int count = 1; count < lines.Length - 1; count++)
        {
            _server.Serve("/openapi.yaml", string.Join("\n", lines.Take(count)) + "\n");
            await _project.FailAsync(_server.Url("/openapi.yaml"));
        }
    }

    [Fact]
    public void A_beginning_of_the_bundled_document_is_found_without_the_current_document()
    {
        string[] lines = Repository.Read("spec/create-persona.yaml").Split('\n');
        IEnumerable<int> counts = Enumerable.Range(1, (lines.Length - 10) / 5).Select(index => index * 5);

        Assert.DoesNotContain(counts, count => IsAccepted(lines.Take(count)));

        static bool IsAccepted(IEnumerable<string> lines)
        {
            string text = string.Join("\n", lines) + "\n";
            SpecReading reading = SpecReading.Read([Text("openapi.yaml", text)], [], GeneratorOptions.Default, default);
            return reading.Client is not null && !reading.Problems.Any(problem => problem.IsError) && FindCut("openapi.yaml", text) is null;
        }
    }

    [Fact]
    public void A_document_that_ends_within_a_line_is_cut_if_the_current_one_does_not()
    {
        string document = SmallSpec.Pets.Replace("Created.", "Done.").TrimEnd('\n');

        Assert.Null(FindCut("openapi.yaml", document));
        Assert.Equal("it ends within a line", FindCut("openapi.yaml", document, SmallSpec.Pets));
    }

    [Theory]
    [InlineData("      responses:\n", "its last key, 'responses', has no value")]
    [InlineData("      operationId: createPet\n", "its last operation, '/pets post', has no responses")]
    [InlineData("          description: Created.\n", "it refers to '#/components/schemas/Pet', which it does not contain")]
    public void The_end_of_a_beginning_is_found_without_the_current_document(string lastLine, string reason)
    {
        int end = SmallSpec.Pets.IndexOf(lastLine) + lastLine.Length;

        Assert.Equal(reason, FindCut("openapi.yaml", SmallSpec.Pets.Substring(0, end)));
    }

    [Theory]
    [InlineData("x-note: null\n", true)]
    [InlineData("x-note: ~\n", true)]
    [InlineData("x-note:\n", false)]
    public void A_value_that_is_null_is_not_absent(string end, bool isWhole) =>
        Assert.Equal(isWhole, FindCut("openapi.yaml", SmallSpec.Pets + end) is null);

    [Fact]
    public void A_whole_document_is_not_cut() => Assert.Null(FindCut("openapi.yaml", SmallSpec.Pets));

    [Fact]
    public void The_bundled_document_is_not_cut() =>
        Assert.Null(FindCut("create-persona.yaml", Repository.Read("spec/create-persona.yaml")));

    [Fact]
    public void A_page_whose_code_block_is_open_is_cut() =>
        Assert.Equal("its code block is not closed", FindCut("page.md", $"# Pets\n\n```yaml\n{SmallSpec.Pets}"));

    [Fact]
    public void A_reference_that_was_dangling_before_is_accepted()
    {
        string document = SmallSpec.Pets.Replace("schemas/Pet'", "schemas/Missing'");

        Assert.NotNull(FindCut("openapi.yaml", document));
        Assert.Null(FindCut("openapi.yaml", document, document.Replace("age", "years")));
    }

    [Fact]
    public void Security_schemes_that_are_no_longer_used_are_a_sign()
    {
        const string Schemes = "  securitySchemes:\n    key:\n      type: apiKey\n      in: header\n      name: x-api-key\n";
        string document = SmallSpec.Pets + Schemes;

        Assert.Null(FindCut("openapi.yaml", document));
        Assert.Equal(
            "its security schemes are not used, and those of the current document are",
            FindCut("openapi.yaml", document, document.Replace("age", "years") + "security:\n  - key: []\n"));
        Assert.Null(FindCut("openapi.yaml", document, SmallSpec.Pets.Replace("age", "years") + "security:\n  - key: []\n"));
        Assert.Null(FindCut("openapi.yaml", document, document.Replace("age", "years")));
    }

    private static string? FindCut(string name, string text, params string[] previous) =>
        SpecCompleteness.FindCut(Text(name, text), previous.Select(other => Text(name, other)).ToArray());

    private static SpecText Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
