using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Tavus.Witness.Tests.Checks;
using Tavus.Witness.Tests.Clients;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests;

/// <summary>The vendor's document and the client that was compiled of it, together with this project.</summary>
public sealed class BundledClientTests
{
    private static readonly ClientTypes Client = new(typeof(TavusClient).Assembly);

    [Fact]
    public async Task Client_is_exactly_document_and_overlay()
    {
        JsonObject document = Read("create-persona.yaml");
        OverlayFile.Apply(Read("tavus.overlay.yaml"), document);

        AssertNone(await ClientCheck.ProblemsOfAsync(WitnessDocument.Read(document.ToJsonString()),
            typeof(TavusClient).Assembly, Reports.None));
    }

    [Fact]
    public async Task Client_has_everything_of_the_document_itself()
    {
        string document = File.ReadAllText(PathOf("create-persona.yaml"));
        IReadOnlyList<string> problems =
            await ClientCheck.ProblemsOfAsync(WitnessDocument.Read(document), typeof(TavusClient).Assembly, Reports.None);

        // What only the overlay declares is about a type; the rest begins with the location in the document.
        AssertNone(problems.Where(problem => !problem.StartsWith("Tavus.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Types_are_named_by_the_overlay()
    {
        IEnumerable<string> titles = Titles(Read("tavus.overlay.yaml")["actions"]!);

        Assert.Equal(titles.Distinct().Order(StringComparer.Ordinal),
            Client.OfSchemas.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Titles(JsonNode? node) => node switch
    {
        JsonObject mapping => mapping.SelectMany(member =>
            member is { Key: "title", Value: JsonValue title } ? [(string)title!] : Titles(member.Value)),
        JsonArray list => list.SelectMany(Titles),
        _ => [],
    };

    private static void AssertNone(IEnumerable<string> problems) => Assert.Equal("", string.Join("\n", problems));

    private static JsonObject Read(string file) => YamlJson.Read(PathOf(file));

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
