using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tavus.Generator.CodeFixes;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

public class ObjectInitializerRefactoringTests
{
    [Fact]
    public async Task A_request_of_the_documentation_becomes_an_object_initializer()
    {
        string? code = await RefactorAsync("""
            using Tavus;
            using System.Text.Json.Nodes;

            static class Caller
            {
                static CreatePersonaRequest Request => CreatePersonaRequest.From$$Json(\"\"\"
                    {
                      "persona_name": "Life Coach", "pipeline_mode": "full", "document_ids": ["d1", "d2"], "greeting": null, "new_setting": { "a": [1], "b": 0.5 },
                      "layers": {
                        "llm": { "model": "tavus-gpt-4o", "tools": [{ "type": "function", "function": { "name": "f", "parameters": { "type": "object" } } }] },
                        "tts": { "tts_engine": "acme", "voice_settings": { "speed": 0.5 } },
                        "stt": {}
                      }
                    }
                    \"\"\");
            }
            """.Replace("\\\"", "\""));

        Assert.Equal("""
            using Tavus;
            using System.Text.Json.Nodes;

            static class Caller
            {
                static CreatePersonaRequest Request => new CreatePersonaRequest
                {
                    PersonaName = "Life Coach",
                    PipelineMode = PipelineMode.Full,
                    DocumentIds = ["d1", "d2"],
                    Layers = new PersonaLayers
                    {
                        Llm = new LlmLayer
                        {
                            Model = LlmModel.TavusGpt4o,
                            Tools =
                            [
                                new FunctionTool
                                {
                                    Type = "function",
                                    Function = new ToolFunction
                                    {
                                        Name = "f",
                                        Parameters = new JsonObject { ["type"] = "object" },
                                    },
                                },
                            ],
                        },
                        Tts = new TtsLayer
                        {
                            TtsEngine = "acme",
                            VoiceSettings = new VoiceSettings
                            {
                                Speed = 0.5,
                            },
                        },
                        Stt = new SttLayer(),
                    },
                    AdditionalProperties = new JsonObject { ["greeting"] = null, ["new_setting"] = new JsonObject { ["a"] = JsonNode.Parse("[1]"), ["b"] = 0.5 } },
                };
            }
            """, code);
    }

    [Theory]
    [InlineData("""{"persona_name":"a \"b\"\n","system_prompt":"ü😀\\"}""")]
    [InlineData("""{"pipeline_mode":"new-mode","document_ids":[],"layers":{"perception":{"perception_model":"raven-0","ambient_awareness_queries":["x"]}}}""")]
    [InlineData("""{"unknown":[1,null,{"a":"b"}],"big":123456789012345678901234567890,"precise":0.10000000000000000555,"n":-7,"t":true}""")]
    [InlineData("""{"layers":{"tts":{"voice_settings":{"speed":1,"emotion":["anger:low"],"use_speaker_boost":false},"more":{}}}}""")]
    [InlineData("""{"layers":{"llm":{"headers":{"a":"b","c":"d"},"extra_body":{"temperature":0.7,"stop":["x"]},"speculative_inference":true}}}""")]
    [InlineData("""{"layers":{"conversational_flow":{"turn_detection_model":"sparrow-1","replica_interruptibility":"low"}},"pipeline_mode":null}""")]
    [InlineData("{}")]
    public async Task The_initializer_has_the_same_JSON(string json)
    {
        foreach (LanguageVersion version in (LanguageVersion[])[LanguageVersion.CSharp11, LanguageVersion.CSharp12])
        {
            string code = $$$"""
                internal static class Caller { public static string Run() => Tavus.CreatePersonaRequest.From$$Json({{{SymbolDisplay.FormatLiteral(json, true)}}}).ToJson(); }
                """;
            string? changed = await RefactorAsync(code, version);

            Assert.NotNull(changed);
            Assert.DoesNotContain("FromJson", changed);
            string written = Run(changed);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
        }
    }

    [Fact]
    public async Task Dates_maps_and_unions_are_written_by_their_types()
    {
        const string Yaml = """
            openapi: 3.0.3
            info: { title: T, version: "1" }
            paths:
              /x: { post: { operationId: addX, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } }, responses: { '204': { description: ok } } } }
            components:
              schemas:
                X:
                  type: object
                  required: [id]
                  properties:
                    id: { type: string, format: uuid }
                    at: { type: string, format: date-time }
                    day: { type: string, format: date }
                    link: { type: string, format: uri }
                    price: { type: number, format: decimal }
                    count: { type: integer }
                    named: { type: object, additionalProperties: { $ref: '#/components/schemas/X' } }
                    either: { oneOf: [{ type: string }, { type: integer }] }
                    rows: { type: array, items: { type: array, items: { type: number } } }
            """;
        using MemoryStream image = Generation.Of(Yaml).Emit();
        const string Code = """
            static class Caller
            {
                static object Value => Tavus.X.From$$Json("JSON");
            }
            """;

        string? changed = await RefactorAsync(Code.Replace("JSON", """
            {'id':'0f8fad5b-d9cb-469f-a165-70867728950e','at':'2024-05-06T07:08:09.120Z','day':'2024-05-06','link':'https://a.test/','price':1.10,'count':5,
            'named':{'a b':{'id':'0f8fad5b-d9cb-469f-a165-70867728950f'}},'either':7,'rows':[[1.5,2],[]]}
            """.Replace("\n", "").Replace("'", "\\\"")), library: MetadataReference.CreateFromStream(image));

        Assert.Equal("""
            static class Caller
            {
                static object Value => new Tavus.X
                {
                    Id = new System.Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
                    At = System.DateTimeOffset.Parse("2024-05-06T07:08:09.120Z", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal),
                    Day = System.DateOnly.Parse("2024-05-06", System.Globalization.CultureInfo.InvariantCulture),
                    Link = new System.Uri("https://a.test/", System.UriKind.RelativeOrAbsolute),
                    Price = 1.10m,
                    Count = 5,
                    Named = new System.Collections.Generic.Dictionary<string, Tavus.X>
                    {
                        ["a b"] = new Tavus.X
                        {
                            Id = new System.Guid("0f8fad5b-d9cb-469f-a165-70867728950f"),
                        },
                    },
                    Either = Tavus.XEither.FromJson("7"),
                    Rows =
                    [
                        [1.5, 2],
                        [],
                    ],
                };
            }
            """, changed);
        Assert.Null(await RefactorAsync(Code.Replace("JSON", "{}"), library: MetadataReference.CreateFromImage(image.ToArray())));
        Assert.Null(await RefactorAsync(
            Code.Replace("JSON", "{'id':'no'}").Replace("'", "\\\""), library: MetadataReference.CreateFromImage(image.ToArray())));
    }

    [Theory]
    [InlineData("""Tavus.CreatePersonaRequest.From$$Json("{")""")]
    [InlineData("""Tavus.CreatePersonaRequest.From$$Json("[]")""")]
    [InlineData("""Tavus.CreatePersonaRequest.From$$Json("{\"persona_name\":5}")""")]
    [InlineData("""Tavus.CreatePersonaRequest.From$$Json("{}" /* later */)""")]
    [InlineData("""Tavus.CreatePersonaRequest.From$$Json(System.Console.ReadLine()!)""")]
    [InlineData("""Other.From$$Json("{}")""")]
    public async Task It_is_not_offered(string expression) => Assert.Null(await RefactorAsync(
        $"static class Caller {{ static object Value => {expression}; }} static class Other {{ public static object FromJson(string json) => json; }}"));

    private static async Task<string?> RefactorAsync(
        string marked, LanguageVersion version = LanguageVersion.CSharp13, MetadataReference? library = null)
    {
        int position = marked.IndexOf("$$", System.StringComparison.Ordinal);
        using var workspace = new AdhocWorkspace();
        Document document = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions.WithLanguageVersion(version))
            .WithCompilationOptions(TestCompilation.Options)
            .WithMetadataReferences(References.Net10.Append(library ?? BundledVerifier.Library.Value))
            .AddDocument("Test.cs", marked.Remove(position, 2));
        var actions = new List<CodeAction>();
        await new ObjectInitializerRefactoring().ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, CancellationToken.None));
        if (actions.Count == 0) return null;

        Assert.Equal("Convert JSON to an object initializer", Assert.Single(actions).Title);
        ApplyChangesOperation change = (await actions[0].GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        Document changed = change.ChangedSolution.GetDocument(document.Id)!;
        Assert.Empty((await changed.Project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return (await changed.GetTextAsync()).ToString();
    }

    private static string Run(string code)
    {
        using MemoryStream image = Generation.Of(TestTarget.Net10, new TestOptions(), code, TestFile.Bundled, TestFile.BundledOverlay).Emit();
        return (string)new AssemblyLoadContext("Refactored").LoadFromStream(image).GetType("Caller")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
