using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Names;

/// <summary>Whatever a document calls its things, the code compiles without a warning, and the names on the wire stay as they are.</summary>
public sealed class NameHygieneTests
{
    public static TheoryData<string, string> KindsAndTargets() => new()
    {
        { "keywords", "net10.0" }, { "contextual", "net10.0" }, { "framework", "net10.0" }, { "members", "net10.0" }, { "own", "net10.0" }, { "odd", "net10.0" },
        { "all", "net472" }, { "own", "aspnetcore" },
    };

    [Theory]
    [MemberData(nameof(KindsAndTargets))]
    public void Members_and_enum_values_keep_their_wire_names(string kind, string target)
    {
        string[] names = HostileNames.Of(kind);
        Generation generation = Generate(NameDocument.WithMembers(names), target);

        Assert.Equal(names.Append("the mode").Order(System.StringComparer.Ordinal), WireNames(generation.Type("Tavus.Everything")));
        Assert.Equal(names.Order(System.StringComparer.Ordinal), WireNames(generation.Type("Tavus.EverythingTheMode")));
    }

    [Theory]
    [MemberData(nameof(KindsAndTargets))]
    public void Types_and_operations_never_clash(string kind, string target) =>
        AssertTypes(HostileNames.Of(kind).Where(IsUsableInReferences).ToArray(), target);

    [Fact]
    public void Types_are_not_called_like_members_of_all_classes() => AssertTypes(HostileNames.ModelMembers, "net10.0");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u2028")]
    [InlineData("a/b")]
    public void A_component_that_no_reference_can_name_costs_no_other(string name)
    {
        string document = NameDocument.WithTypes([name, "Thing"]);
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile("api.json", document));

        Assert.Empty(generation.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        Assert.Contains("TAVUS006", generation.Ids);
        Assert.NotNull(generation.Output.GetTypeByMetadataName("Tavus.Thing"));
    }

    [Theory]
    [InlineData("a~b", "a~0b")]
    [InlineData("a b", "a%20b")]
    [InlineData("\u00E4", "%C3%A4")]
    public void A_reference_may_be_escaped(string name, string escaped)
    {
        string document = TestDocument.WithThing($"type: object\nproperties:\n  next: {{ $ref: '#/components/schemas/{escaped}' }}")
            + $"\n    \"{name}\": {{ type: object, properties: {{ x: {{ type: string }} }} }}\n";
        var next = (IPropertySymbol)Generation.Of(document).AssertSilent().AssertCompiles().Type("Tavus.Thing").GetMembers("Next").Single();

        Assert.Equal(TypeKind.Class, next.Type.TypeKind);
        Assert.Single(next.Type.GetMembers("X"));
    }

    // What needs an escape in a reference has a test of its own.
    private static bool IsUsableInReferences(string name) => !string.IsNullOrWhiteSpace(name) && name.IndexOfAny(['/', '~']) < 0;

    private static void AssertTypes(string[] names, string target)
    {
        Generation generation = Generate(NameDocument.WithTypes(names), target);

        Assert.Equal(names.Length, generation.Type("Tavus.ITavusClient").GetMembers().Length);
        Assert.Equal(
            names.Length,
            generation.Type("Tavus.ITavusClient").GetMembers().OfType<IMethodSymbol>().Select(method => method.ReturnType.ToDisplayString()).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(KindsAndTargets))]
    public void Parameters_never_clash(string kind, string target)
    {
        string[] names = HostileNames.Of(kind).Where(name => name.Length > 0).ToArray();
        Generation generation = Generate(NameDocument.WithParameters(names), target);

        var method = (IMethodSymbol)generation.Type("Tavus.ITavusClient").GetMembers().Single();
        Assert.Equal(names.Length + 1, method.Parameters.Length);
    }

    [Fact]
    public Task Every_member_is_read_and_written_by_its_wire_name() => AssertReadAndWritten(HostileNames.Of("all").Except(["<<"]).ToArray());

    [Fact]
    public Task A_quoted_merge_key_is_a_name() => AssertReadAndWritten(["<<"]);

    private static async Task AssertReadAndWritten(string[] names)
    {
        string json = JsonSerializer.Serialize(names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => "value " + pair.index));
        string code = $$"""
            Everything everything = Everything.FromJson({{Quote(json)}});
            if (everything.AdditionalProperties is { Count: > 0 } rest)
                return rest.ToJsonString();

            if (!JsonNode.DeepEquals(JsonNode.Parse(everything.ToJson()), JsonNode.Parse({{Quote(json)}})))
                return everything.ToJson();

            foreach (var (name, _) in JsonNode.Parse({{Quote(json)}})!.AsObject())
            {
                OpenEnum<EverythingTheMode> mode = name;
                if (mode.Known is not { } known || new OpenEnum<EverythingTheMode>(known).Value != name)
                    return "no value: " + name;
            }

            return "ok";
            """;
        Assert.Equal("ok", await GeneratedProgram.RunAsync(NameDocument.WithMembers(names), code));
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("a\\udc00b")]
    [InlineData("\\udc00\\ud800")]
    public void Half_a_surrogate_pair_is_refused_with_its_location(string name)
    {
        string document = NameDocument.WithMembers(["here"]).Replace("here", name);
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile("api.json", document));

        Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("TAVUS001", diagnostic.Id);
        Assert.InRange(diagnostic.Location.SourceSpan.Start, document.IndexOf(name, System.StringComparison.Ordinal) - 2, document.IndexOf(name, System.StringComparison.Ordinal) + name.Length + 2);
    }

    private static Generation Generate(string document, string target) =>
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.json", document)).AssertCompiles();

    private static string[] WireNames(INamedTypeSymbol type) => type.GetMembers()
        .SelectMany(member => member.GetAttributes())
        .Where(attribute => attribute.AttributeClass?.Name is "JsonPropertyNameAttribute" or "TavusWireNameAttribute")
        .Select(attribute => (string)attribute.ConstructorArguments[0].Value!)
        .Order(System.StringComparer.Ordinal)
        .ToArray();

    private static string Quote(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
