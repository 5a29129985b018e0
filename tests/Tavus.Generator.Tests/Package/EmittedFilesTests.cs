using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Package;

/// <summary>Projects with <c>TavusEmit=Files</c>, built with the package.</summary>
[Collection(nameof(PackedPackage))]
public sealed class EmittedFilesTests : IDisposable
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Notes, version: "1" }
        paths:
          /notes:
            post:
              operationId: addNote
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } }
              responses: { '204': { description: Added. } }
        components:
          schemas:
            Note: { type: object, properties: { text: { type: string } } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("tavus files #ü ").FullName;

    public EmittedFilesTests(PackedPackage package)
    {
        foreach ((string path, byte[] content) in package.Files)
        {
            string file = Path.Combine(_folder, "package", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }

        Write("Notes.csproj", """
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <Import Project="package/build/Tavus.Generator.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <DefaultItemExcludes>$(DefaultItemExcludes);package/**</DefaultItemExcludes>
                <TavusEmit>Files</TavusEmit>
              </PropertyGroup>
              <ItemGroup>
                <TavusSpec Include="notes.yaml" />
                <Analyzer Include="package/analyzers/dotnet/cs/*.dll" />
              </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              <Import Project="package/build/Tavus.Generator.targets" />
            </Project>
            """);
        Write("notes.yaml", Document);
    }

    [Fact]
    public async Task Another_source_generator_sees_the_types()
    {
        Write("Json.cs", """
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Tavus;

            public sealed class Page { public Note? First { get; set; } }

            [JsonSerializable(typeof(Page))]
            public sealed partial class Json : JsonSerializerContext
            {
                public static string Write(Note note) => JsonSerializer.Serialize(new Page { First = note }, Default.Page);
            }
            """);

        Assert.Empty(await BuildAsync());
    }

    [Fact]
    public async Task An_option_of_the_project_applies_to_the_next_build()
    {
        Assert.Empty(await BuildAsync());
        Assert.Contains("class TavusClient", ReadFile("Client.g.cs"));

        Assert.Empty(await BuildAsync("-p:TavusClientName=NotesClient"));
        Assert.Contains("class NotesClient", ReadFile("Client.g.cs"));
    }

    [Fact]
    public async Task The_rules_apply_to_the_project()
    {
        Write("notes.yaml", Document.Replace("type: string", "type: string, maxLength: 3"));
        Write("Caller.cs", """
            using System.Threading.Tasks;
            using Tavus;

            public static class Caller
            {
                public static Task AddAsync(ITavusClient client) => client.AddNoteAsync(new Note { Text = "long" });
            }
            """);

        Assert.Contains("Caller.cs(6,95): error TAVUS102: text is 'long'", Assert.Single(await BuildAsync()));
    }

    [Fact]
    public async Task A_change_of_a_document_is_compiled_by_the_next_build()
    {
        Write("Caller.cs", "public static class Caller { public static string? Read(Tavus.Note note) => note.Text; }");
        Assert.Empty(await BuildAsync());
        DateTime written = File.GetLastWriteTimeUtc(PathOf("Models.g.cs"));

        Assert.Empty(await BuildAsync());
        Assert.Equal(written, File.GetLastWriteTimeUtc(PathOf("Models.g.cs")));

        Write("notes.yaml", Document.Replace("text:", "title:"));
        Assert.Contains("Caller.cs(1,82): error CS1061: 'Note' does not contain a definition for 'Text'", Assert.Single(await BuildAsync()));

        Write("notes.yaml", Document + "\n  broken");
        for (int build = 0; build < 2; build++) Assert.Contains("notes.yaml(12,3): error TAVUS001", Assert.Single(await BuildAsync()));

        Write("notes.yaml", Document);
        Assert.Empty(await BuildAsync());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    private string PathOf(string generated) => Assert.Single(Directory.GetFiles(_folder, generated, SearchOption.AllDirectories));

    private string ReadFile(string generated) => File.ReadAllText(PathOf(generated));

    // The errors and warnings of a build.
    private async Task<List<string>> BuildAsync(params string[] options)
    {
        (int code, string output) = await DotnetCommand.RunAsync(
            _folder, ["build", "-nologo", "-nodeReuse:false", "-consoleLoggerParameters:NoSummary", .. options]);
        List<string> messages = output.Split('\n').Where(line => line.Contains(": error ") || line.Contains(": warning ")).Distinct().ToList();
        Assert.True(code == 0 == (messages.Count == 0), output);
        return messages;
    }
}
