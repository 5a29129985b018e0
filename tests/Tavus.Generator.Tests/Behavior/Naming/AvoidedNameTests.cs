using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tavus.Generator.Parsing;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Names that implicit usings bring are left to .NET.</summary>
public sealed class AvoidedNameTests
{
    private static readonly string[] Namespaces =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    [Theory]
    [InlineData("Task")]
    [InlineData("File")]
    [InlineData("Type")]
    [InlineData("Thread")]
    [InlineData("Action")]
    [InlineData("Environment")]
    [InlineData("DateTime")]
    [InlineData("Attribute")]
    [InlineData("Exception")]
    [InlineData("Version")]
    [InlineData("Path")]
    [InlineData("Range")]
    [InlineData("HttpMethod")]
    public async Task A_component_of_such_a_name_gets_a_suffix(string name)
    {
        string document = TestDocument.WithThing($"type: object\nproperties:\n  value: {{ $ref: '#/components/schemas/{name}' }}")
            + $"\n    {name}: {{ type: object, properties: {{ x: {{ type: string }}, rank: {{ type: string, enum: [a] }} }} }}\n";
        Diagnostic diagnostic = Assert.Single(Generation.Of(document).AssertCompiles().Diagnostics);

        Assert.Equal(("TAVUS014", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains($"'{name}'", diagnostic.GetMessage());
        Assert.Contains($"'{name}Model'", diagnostic.GetMessage());
        Assert.Equal("{\"value\":{\"x\":\"y\",\"rank\":\"a\"}}", await GeneratedProgram.RunAsync(
            document, $"return new Thing {{ Value = new {name}Model {{ X = \"y\", Rank = {name}Rank.A }} }}.ToJson();"));
    }

    [Fact]
    public async Task Code_with_implicit_usings_compiles() => Assert.Equal("True", await GeneratedProgram.RunAsync(
        TestDocument.WithThing("type: object\nproperties:\n  task: { $ref: '#/components/schemas/Task' }")
            + """

                  Task:
                    type: object
                    properties:
                      status: { type: string, enum: [open] }
                      type: { title: Type, type: string, enum: [a] }
                      file: { title: Path, type: object, properties: { x: { type: string } } }
              """,
        """
        await Task.Delay(0);
        TaskStatus status = TaskStatus.RanToCompletion;
        Type type = typeof(Thing);
        var task = new TaskModel { Status = TaskStatusModel.Open, Type = TaskType.A, File = new TaskFile() };
        return (task.Status == TaskStatusModel.Open && type != null && status == Task.CompletedTask.Status).ToString();
        """));

    [Fact]
    public void An_overlay_chooses_the_name()
    {
        const string overlay = """
            overlay: 1.0.0
            info: { title: Names, version: '1' }
            actions:
              - target: $.components.schemas.Task
                update: { title: WorkItem }
              - target: $.components.schemas.File
                update: { title: File }
            """;
        Generation generation = Generation.Of(
            TestDocument.WithThing("type: object\nproperties:\n  task: { $ref: '#/components/schemas/Task' }")
                + "\n    Task: { type: object, properties: { x: { type: string } } }"
                + "\n    File: { type: object, properties: { y: { type: string } } }\n",
            overlay).AssertSilent().AssertCompiles();

        generation.Type("Tavus.WorkItem");
        generation.Type("Tavus.File");
    }

    [Fact]
    public void The_suffix_stays_when_the_document_grows()
    {
        Generation generation = Generation.Of(
            TestDocument.WithThing("type: object\nproperties:\n  task: { $ref: '#/components/schemas/Task' }")
                + "\n    Task: { type: object, properties: { x: { type: string } } }"
                + "\n    TaskModel: { type: object, properties: { y: { type: string } } }\n").AssertCompiles();

        Assert.Equal(["TAVUS014", "TAVUS008"], generation.Ids);
        Assert.Single(generation.Type("Tavus.TaskModel").GetMembers("X"));
    }

    [Fact]
    public void All_types_of_the_namespaces_are_in_the_list()
    {
        Compilation compilation = CSharpCompilation.Create("Net80", references: References.Net80);
        string[] missing = Namespaces
            .SelectMany(name => name.Split('.').Aggregate(compilation.GlobalNamespace, Inner).GetTypeMembers())
            .Where(type => type is { DeclaredAccessibility: Accessibility.Public, Arity: 0 } && !ImplicitUsingNames.Contains(type.Name))
            .Select(type => type.Name)
            .ToArray();

        Assert.Empty(missing);

        static INamespaceSymbol Inner(INamespaceSymbol outer, string name) =>
            outer.GetNamespaceMembers().Single(inner => inner.Name == name);
    }
}
