using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Package;

/// <summary>Projects whose build creates documents, or cannot use them, with the props and targets of the package.</summary>
public sealed class TargetsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tavus items #ü ").FullName;

    [Theory]
    [InlineData("BeforeCompile")]
    [InlineData("GenerateMSBuildEditorConfigFileShouldRun")]
    public async Task Items_of_a_target_replace_the_bundled_document(string before)
    {
        string config = await ReadConfigAsync($"""
            <Target Name="Export" BeforeTargets="{before}">
              <ItemGroup>
                <TavusSpec Include="obj/made.yaml" /><TavusSpecFile Include="obj/part.yaml" /><TavusOverlay Include="obj/made.overlay.yaml" />
              </ItemGroup>
            </Target>
            """);

        Assert.Equal(
            ["made.overlay.yaml TavusOverlay", "made.yaml TavusSpec", "part.yaml TavusSpecFile", "tavus.overlay.yaml TavusOverlay"], Marked(config));
    }

    [Fact]
    public async Task Items_of_a_target_are_added_to_those_of_the_project()
    {
        string config = await ReadConfigAsync("""
            <ItemGroup><TavusSpec Include="own.yaml" /></ItemGroup>
            <Target Name="Export" BeforeTargets="BeforeCompile"><ItemGroup><TavusSpec Include="obj/made.yaml" /></ItemGroup></Target>
            """);

        Assert.Equal(["made.yaml TavusSpec", "own.yaml TavusSpec", "tavus.overlay.yaml TavusOverlay"], Marked(config));
    }

    [Fact]
    public async Task Entries_of_several_lines_and_number_signs_reach_the_compiler()
    {
        string config = await ReadConfigAsync("""
            <PropertyGroup>
              <TavusInclude>
                listPets;
                GET /v2/pets/{id}#part;it's, (a) %2541
              </TavusInclude>
              <TavusExclude>a;b</TavusExclude>
            </PropertyGroup>
            """);

        Assert.Equal("listPets; GET /v2/pets/{id}#part; it's, (a) %41", Property(config, "TavusInclude"));
        Assert.Equal("a; b", Property(config, "TavusExclude"));
    }

    private static string Property(string config, string name)
    {
        string line = config.Split('\n').Single(line => line.StartsWith($"build_property.{name} = ", StringComparison.Ordinal));
        Assert.DoesNotContain(';', line);
        Assert.DoesNotContain('#', line);
        string value = Uri.UnescapeDataString(line[(line.IndexOf('=') + 1)..].Trim());
        return string.Join("; ", value.Split(';').Select(entry => entry.Trim()));
    }

    [Fact]
    public async Task A_pattern_for_files_leaves_documents_and_overlays_what_they_are()
    {
        foreach (string file in (string[])["api.yaml", "ours.overlay.yaml", "pet.yaml"]) await File.WriteAllTextAsync(Path.Combine(_folder, file), "");

        string config = await ReadConfigAsync("""
            <ItemGroup>
              <TavusSpec Include="$(MSBuildProjectDirectory)/api.yaml" /><TavusOverlay Include="ours.overlay.yaml" /><TavusSpecFile Include="*.yaml" />
            </ItemGroup>
            """);

        Assert.Equal(
            ["api.yaml TavusSpec", "ours.overlay.yaml TavusOverlay", "pet.yaml TavusSpecFile", "tavus.overlay.yaml TavusOverlay"], Marked(config));
    }

    [Theory]
    [InlineData("TavusSpec")]
    [InlineData("TavusSpecFile")]
    [InlineData("TavusOverlay")]
    public async Task An_item_that_comes_too_late_is_an_error(string item)
    {
        (int code, string output) = await BuildAsync(
            $"""<Target Name="Export"><ItemGroup><{item} Include="obj/made.yaml" /></ItemGroup></Target>""",
            "BeforeCompile;Export;_TavusCheckItemsOfTargets");

        Assert.NotEqual(0, code);
        Assert.Contains($"error TAVUS004: A target adds 'obj/made.yaml' to {item} too late.", output);
    }

    [Fact]
    public async Task Files_that_the_compiler_wrote_are_not_compiled_again()
    {
        string generated = Path.Combine(_folder, "Generated", "Tavus.Generator", "Tavus.Generator.TavusGenerator");
        Directory.CreateDirectory(generated);
        await File.WriteAllTextAsync(Path.Combine(generated, "Client.g.cs"), "");
        await File.WriteAllTextAsync(Path.Combine(_folder, "Own.cs"), "");

        (int code, string output) = await BuildAsync(
            """<Target Name="List"><Message Importance="high" Text="compiles: @(Compile)" /></Target>""", "List");

        Assert.True(code == 0, output);
        Assert.Contains("compiles: Own.cs", output);
        Assert.DoesNotContain("Client.g.cs", output);
    }

    [Theory]
    [InlineData("F#", "", true)]
    [InlineData("VB", "", true)]
    [InlineData("VB", "<PropertyGroup><TavusGenerateClient>false</TavusGenerateClient></PropertyGroup>", false)]
    [InlineData("C#", "", false)]
    public async Task A_project_in_another_language_is_reported(string language, string xml, bool isReported)
    {
        (int code, string output) = await BuildAsync(xml, "_TavusCheckLanguage", "-p:Language=" + language);

        Assert.Equal(0, code);
        Assert.Equal(isReported, output.Contains("warning TAVUS021: Tavus.Generator generates C#."));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> ReadConfigAsync(string xml)
    {
        (int code, string output) = await BuildAsync(xml, "BeforeCompile");
        Assert.True(code == 0, output);
        return await File.ReadAllTextAsync(
            Assert.Single(Directory.GetFiles(_folder, "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories)));
    }

    private async Task<(int Code, string Output)> BuildAsync(string xml, string targets, params string[] options)
    {
        string build = Repository.PathOf("src/Tavus.Generator/build");
        string project = Path.Combine(_folder, "Consumer.csproj");
        await File.WriteAllTextAsync(project, $"""
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{build}/Tavus.Generator.props" />
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              {xml}
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{build}/Tavus.Generator.targets" />
            </Project>
            """);
        return await DotnetCommand.RunAsync(_folder, ["msbuild", project, "-t:" + targets, "-nologo", "-nodeReuse:false", .. options]);
    }

    // The files with our metadata, by name.
    private static IEnumerable<string> Marked(string config)
    {
        string file = "";
        var marked = new List<string>();
        foreach (string line in config.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
                file = Path.GetFileName(line.Trim('[', ']'));
            else if (line.StartsWith("build_metadata.AdditionalFiles.Tavus", StringComparison.Ordinal) && line.EndsWith("= true", StringComparison.Ordinal))
                marked.Add($"{file} {line.Split('.')[2].Split(' ')[0]}");
        }

        return marked.Order(StringComparer.Ordinal);
    }
}
