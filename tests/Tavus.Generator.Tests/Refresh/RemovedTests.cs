using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Refresh;

/// <summary>Parts that a refresh removes are kept until the next one: code compiles, with a warning that describes what to do.</summary>
public sealed class RemovedTests : IDisposable
{
    private const string Overlay = "removed.overlay.yaml";
    private const string Client = "new Tavus.TavusClient(new System.Net.Http.HttpClient())";
    private const string NewPet = "new Tavus.Pet { Name = \"a\" }";

    private readonly LoopbackServer _server = new();
    private readonly RefreshedProject _project = new RefreshedProject().With("openapi.yaml", SmallSpec.Pets);

    public void Dispose()
    {
        _server.Dispose();
        _project.Dispose();
    }

    [Theory]
    [InlineData("        age:\n          type: integer\n", "new Tavus.Pet { Name = \"a\" }.Age = 3")]
    [InlineData(", dog]", "new Tavus.Pet { Name = \"a\" }.Kind = Tavus.PetKind.Dog")]
    public async Task A_removed_member_is_obsolete(string part, string use)
    {
        await RefreshAsync(SmallSpec.Pets.Replace(part, part.StartsWith(',') ? "]" : ""));

        string warning = Assert.Single(Build(use));
        Assert.Contains("CS0618", warning);
        Assert.Contains("The API's document no longer has this. Stop using it: the next refresh removes it. See CHANGES.md.", warning);
        Assert.Contains("until the next refresh", _project.Messages[^1]);
        Assert.Contains($"1 is undone by `{Overlay}`", _project.Read("CHANGES.md"));
    }

    [Fact]
    public async Task The_next_refresh_that_changes_a_document_ends_it()
    {
        await RefreshAsync(SmallSpec.Pets.Replace("age:", "years:"));
        string kept = _project.Read(Overlay);
        await RefreshAsync(SmallSpec.Pets.Replace("age:", "years:"));
        Assert.Equal(kept, _project.Read(Overlay));

        await RefreshAsync(SmallSpec.Pets.Replace("age:", "years:").Replace("Created.", "It was created."));
        Assert.False(File.Exists(_project.PathOf(Overlay)));

        await RefreshAsync(SmallSpec.Pets.Replace("age:", "months:"));
        Assert.Contains("years:", _project.Read(Overlay));
        Assert.DoesNotContain("age:", _project.Read(Overlay));
    }

    [Fact]
    public async Task A_removed_operation_comes_back_with_its_components()
    {
        string grown = SmallSpec.Pets
            .Replace("components:", """
                  /pets/{pet_id}:
                    parameters: [{ name: pet_id, in: path, required: true, schema: { type: string } }]
                    get:
                      operationId: getPet
                      security: [{ token: [] }]
                      responses:
                        '200':
                          description: "It's \"this\": pet"
                          content: { application/json: { schema: { $ref: '#/components/schemas/Owned' } } }
                components:
                """)
            .Replace("    Pet:", """
                    Owned: { type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } }
                    Owner: { type: object, properties: { friend: { $ref: '#/components/schemas/Owned' } } }
                    Pet:
                """)
            + "  securitySchemes: { token: { type: http, scheme: bearer } }\n";
        _project.With("openapi.yaml", grown);

        await RefreshAsync(SmallSpec.Pets);

        Assert.StartsWith("CS0618", Assert.Single(Build($"_ = {Client}.GetPetAsync(\"1\").Result.Owner?.Friend?.ToString()")));
    }

    [Fact]
    public async Task A_removed_parameter_comes_back()
    {
        const string Response = "      responses:\n        '200':\n";
        const string Parameters = "      parameters: [{ name: dry_run, in: query, schema: { type: boolean } }]\n";
        _project.With("openapi.yaml", SmallSpec.Pets.Replace(Response, Parameters + Response));

        await RefreshAsync(SmallSpec.Pets);

        Assert.Empty(Build($"_ = {Client}.CreatePetAsync({NewPet}, dryRun: true)"));
    }

    [Fact]
    public async Task A_property_of_a_type_that_is_gone_comes_back_with_it()
    {
        string document = SmallSpec.Pets.Replace("      type: integer\n", "      $ref: '#/components/schemas/Age'\n");
        _project.With("openapi.yaml", document + "    Age: { type: object, properties: { years: { type: integer } } }\n");

        await RefreshAsync(SmallSpec.Pets.Replace("        age:\n          type: integer\n", ""));

        Assert.Contains("'Pet.Age' is obsolete", Assert.Single(Build("new Tavus.Pet { Name = \"a\" }.Age = new Tavus.Age { Years = 1 }")));
    }

    [Fact]
    public async Task Another_type_cannot_be_undone()
    {
        await RefreshAsync(SmallSpec.Pets.Replace("type: integer", "type: string"));

        Assert.False(File.Exists(_project.PathOf(Overlay)));
        Assert.Contains("  ~ Pet.Age: long? → string?", _project.Messages);
    }

    [Fact]
    public async Task What_is_required_and_gone_is_not_required_any_more()
    {
        _project.With("openapi.yaml", SmallSpec.Pets.Replace("[name]", "[name, age]"));

        await RefreshAsync(SmallSpec.Pets.Replace("        age:\n          type: integer\n", ""));

        Assert.Empty(Build("new Tavus.Pet { Name = \"a\" }.Validate()"));
    }

    [Fact]
    public async Task A_page_that_loses_a_member_and_gains_a_value_reports_both()
    {
        using var project = new RefreshedProject();
        string bundled = Repository.Read("spec/create-persona.yaml");
        string page = RemoveProperty(bundled, "document_tags").Replace("- echo\n", "- echo\n                    - relay\n");
        _server.Serve("/page.md", $"# Page\n\n```yaml\n{page}```\n", headers: "Content-Type: text/markdown\r\n");

        await project.RefreshAsync(_server.Url("/page.md"));

        Assert.Contains("  - CreatePersonaRequest.DocumentTags is gone", project.Messages);
        Assert.Contains("  + PipelineMode.Relay", project.Messages);
        Generation generation = Generation.Of(
            TestTarget.Net10,
            new TestOptions(),
            "class Use { object? F() => new Tavus.CreatePersonaRequest { PipelineMode = Tavus.PipelineMode.Relay }.DocumentTags; }",
            new TestFile("page.md", project.Read("page.md")),
            TestFile.BundledOverlay,
            new TestFile(Overlay, project.Read(Overlay), isOverlay: true));
        Assert.Equal(["CS0618"], generation.Output.GetDiagnostics().Where(IsShown).Select(found => found.Id));
    }

    [Fact]
    public async Task Names_of_a_document_stay_texts()
    {
        const string Hostile = "        \"a: b\\n- target: $ # \\u00e9\\\"'\": { type: string, description: \"two\\nlines: |\" }\n";
        _project.With("openapi.yaml", SmallSpec.Pets + Hostile);

        await RefreshAsync(SmallSpec.Pets.Replace("title: Pets", "title: Pets of today"));

        Assert.DoesNotContain(_project.Read(Overlay).Split('\n'), line => line.TrimStart().StartsWith("- target: $ #"));
        Assert.Empty(Build(""));
        Assert.Contains("a: b", Pets().Output.SyntaxTrees.Select(tree => tree.ToString()).First(text => text.Contains("class Pet")));
    }

    private async Task RefreshAsync(string document)
    {
        _server.Serve("/openapi.yaml", document);
        await _project.RefreshAsync(_server.Url("/openapi.yaml"));
    }

    private Generation Pets(string statement = "") => Generation.Of(
        TestTarget.Net10,
        new TestOptions(),
        $"internal static class Use {{ internal static void F() {{ {statement}; }} }}",
        [
            new TestFile("openapi.yaml", _project.Read("openapi.yaml")),
            .. File.Exists(_project.PathOf(Overlay)) ? new[] { new TestFile(Overlay, _project.Read(Overlay), isOverlay: true) } : [],
        ]);

    /// <summary>The warnings and errors of a project that uses the client.</summary>
    private IEnumerable<string> Build(string statement)
    {
        Generation generation = Pets(statement);
        return generation.Diagnostics.Concat(generation.Output.GetDiagnostics())
            .Where(IsShown)
            .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}");
    }

    private static bool IsShown(Diagnostic diagnostic) => diagnostic.Id != "CS1591" && diagnostic.Severity >= DiagnosticSeverity.Warning;

    private static string RemoveProperty(string yaml, string name)
    {
        string[] lines = yaml.Split('\n');
        int start = Array.FindIndex(lines, line => line.Trim() == name + ":");
        int indent = lines[start].Length - lines[start].TrimStart().Length;
        int end = Array.FindIndex(lines, start + 1, line => line.Trim().Length > 0 && line.Length - line.TrimStart().Length <= indent);
        return string.Join('\n', lines.Take(start).Concat(lines.Skip(end)));
    }
}
