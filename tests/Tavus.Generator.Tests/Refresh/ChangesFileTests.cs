using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Refresh;

/// <summary>A refresh reports what changes, on the console and in <c>CHANGES.md</c>.</summary>
public sealed class ChangesFileTests : IDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly RefreshedProject _project = new RefreshedProject().With("openapi.yaml", SmallSpec.Pets);

    private string Url => _server.Url("/openapi.yaml");

    public void Dispose()
    {
        _server.Dispose();
        _project.Dispose();
    }

    [Fact]
    public async Task Sections_are_added_at_the_top()
    {
        _server.Serve("/openapi.yaml", SmallSpec.Pets.Replace("age:", "years:").Replace("[cat, dog]", "[cat, dog, bird]"));
        RefreshResult result = await _project.RefreshAsync(Url);
        string first = _project.Read("CHANGES.md");
        _server.Serve("/openapi.yaml", SmallSpec.Pets);
        await _project.RefreshAsync(Url);
        string second = _project.Read("CHANGES.md");

        Assert.Equal(1, result.BreakingChanges);
        Assert.Contains("### Breaking\n\n```diff\n- Pet.Age is gone\n```\n", first);
        Assert.Contains("### Other changes\n\n```diff\n+ Pet.Years (long?)\n+ PetKind.Bird\n```\n", first);
        Assert.True(second.IndexOf("- Pet.Years is gone") < second.IndexOf("- Pet.Age is gone"));
        Assert.EndsWith(first.Substring(first.IndexOf("\n## ")), second);
    }

    [Fact]
    public async Task The_console_shows_the_changes()
    {
        _server.Serve("/openapi.yaml", SmallSpec.Pets.Replace("age:", "years:"));

        await _project.RefreshAsync(Url);

        Assert.Equal(
            [
                $"Downloading {Url} …", $"tavus/openapi.yaml is refreshed: 1 operation, from {Url}.",
                "2 changes of the generated C#, 1 of them breaking:", "  - Pet.Age is gone", "  + Pet.Years (long?)",
                "1 of the breaking changes is undone until the next refresh: "
                    + "tavus/removed.overlay.yaml keeps what is gone, marked as obsolete.",
            ],
            _project.Messages);
    }

    [Fact]
    public async Task A_check_writes_nothing()
    {
        _project.ChecksOnly = true;
        _server.Serve("/openapi.yaml", SmallSpec.Pets.Replace("age:", "years:"));
        var before = _project.Files();

        RefreshResult result = await _project.RefreshAsync(Url);

        Assert.Equal(1, result.BreakingChanges);
        Assert.Equal(before, _project.Files());
        Assert.Contains($"tavus/openapi.yaml would be replaced: 1 operation, from {Url}.", _project.Messages);
    }

    [Fact]
    public async Task Changes_of_text_alone_are_not_breaking()
    {
        _server.Serve("/openapi.yaml", SmallSpec.Pets.Replace("Created.", "Was created."));

        RefreshResult result = await _project.RefreshAsync(Url);

        Assert.Empty(result.Changes);
        Assert.Contains("Nothing changes in the generated C# but documentation.", _project.Messages);
        Assert.Contains("Nothing that the generated C# shows.", _project.Read("CHANGES.md"));
    }

    [Fact]
    public async Task Overlay_actions_that_no_longer_fit_are_listed()
    {
        using var project = new RefreshedProject();
        string bundled = Repository.Read("spec/create-persona.yaml");
        _server.Serve("/create-persona.yaml", bundled.Replace("pipeline_mode:", "mode:"));

        await project.RefreshAsync(_server.Url("/create-persona.yaml"));

        Assert.Contains(project.Messages, message => message.StartsWith("  tavus.overlay.yaml(") && message.Contains("TAVUS"));
        Assert.Contains("### Overlay actions that no longer fit", project.Read("CHANGES.md"));
        Assert.Contains("- CreatePersonaRequest.PipelineMode is gone", project.Read("CHANGES.md"));
    }

    [Fact]
    public async Task A_document_with_the_same_operations_is_named()
    {
        _project.With("old.yaml", SmallSpec.Pets.Replace("age:", "years:"));
        _server.Serve("/openapi.yaml", SmallSpec.Pets.Replace("age:", "months:"));

        await _project.RefreshAsync(Url);

        Assert.Equal(
            "tavus/old.yaml has operations of tavus/openapi.yaml, too; delete it if openapi.yaml replaces it.",
            Assert.Single(_project.Warnings));
    }

    [Fact]
    public void The_changes_are_not_a_document() => Assert.Contains(
        "Exclude=\"$(_TavusSpecDirectory)*.overlay.*;$(_TavusSpecDirectory)CHANGES.md\"",
        string.Concat(File.ReadLines(Repository.PathOf("src/Tavus.Generator/build/Tavus.Generator.targets")).Select(line => line.Trim())));
}
