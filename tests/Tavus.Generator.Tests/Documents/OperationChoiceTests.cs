using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Documents;

/// <summary>TavusInclude and TavusExclude choose the operations of the client, and the types with them.</summary>
public sealed class OperationChoiceTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://shop.example" }]
        security: [{ key: [] }]
        paths:
          /v2/pets:
            get:
              operationId: listPets
              tags: [pets]
              responses: { "200": { $ref: "#/components/responses/Pets" } }
            post:
              operationId: createPet
              tags: [pets, writes]
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/NewPet" } } } }
              responses: { "204": { description: done } }
          /v2/pets/{id}/photos:
            get:
              operationId: photos/list-for-pet
              tags: [photos]
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses:
                "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Photo" } } } }
          /v2/orders:
            get:
              operationId: listOrders
              security: [{ other: [] }]
              responses:
                "200": { description: ok, content: { application/json: { schema: { type: object, properties: { total: { type: integer }, broken: { $ref: "#/components/schemas/Missing" } } } } } }
          /v2/totals:
            get:
              operationId: listTotals
              responses:
                "200": { description: ok, content: { application/json: { schema: { type: object, properties: { inner: { $ref: "#/paths/~1v2~1orders/get/responses/200/content/application~1json/schema" } } } } } }
        webhooks:
          petSold:
            post:
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Sale" } } } }
              responses: { "200": { description: ok } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: x-key }
            other: { type: http, scheme: bearer }
          responses:
            Pets: { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Animal" } } } }
          schemas:
            Animal:
              type: object
              required: [kind]
              properties: { kind: { type: string }, next: { $ref: "#/components/schemas/Animal" }, toy: { $ref: "#/components/schemas/Toy" } }
              discriminator: { propertyName: kind, mapping: { dog: Dog } }
            Dog: { allOf: [{ $ref: "#/components/schemas/Animal" }, { type: object, properties: { bark: { type: string } } }] }
            Cat: { allOf: [{ $ref: "#/components/schemas/Animal" }, { type: object, properties: { claw: { $ref: "#/components/schemas/Claw" } } }] }
            Claw: { type: object, properties: { length: { type: integer } } }
            Toy: { type: object, properties: { name: { type: string } } }
            NewPet: { type: object, properties: { toy: { $ref: "#/components/schemas/Toy" }, name: { type: string } } }
            Photo: { type: object, properties: { size: { type: integer } } }
            Sale: { type: object, properties: { price: { type: number } } }
            Unused: { type: object, properties: { broken: { $ref: "#/components/schemas/Unused2" } } }
        """;

    [Theory]
    [InlineData("listPets", null, "ListPets")]
    [InlineData("  ;listPets;; \n ", null, "ListPets")]
    [InlineData("pets", null, "CreatePet ListPets")]
    [InlineData("pets", "writes", "ListPets")]
    [InlineData(null, "list*;photos;petSold", "CreatePet")]
    [InlineData("/v2/*", null, "CreatePet ListOrders ListPets ListTotals")]
    [InlineData("/v2/pets/**", null, "PhotosListForPet")]
    [InlineData("/v2/pets**", null, "CreatePet ListPets PhotosListForPet")]
    [InlineData("get /v2/pets", null, "ListPets")]
    [InlineData("POST   /**", null, "CreatePet")]
    [InlineData("photos/list*", null, "PhotosListForPet")]
    [InlineData("%2Fv2%2Fpets%3BlistOrders", null, "CreatePet ListOrders ListPets")]
    public void Operations_are_chosen_by_path_method_id_and_tag(string? include, string? exclude, string methods)
    {
        Generation generation = Choose(include, exclude).AssertCompiles();

        string[] names = generation.Type("Tavus.TavusClient").GetMembers().OfType<IMethodSymbol>()
            .Where(method => method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary } && method.Name.EndsWith("Async"))
            .Select(method => method.Name[..^"Async".Length]).Distinct().Order().ToArray();
        Assert.Equal(methods, string.Join(" ", names));
        Assert.DoesNotContain("TAVUS024", generation.Ids);
    }

    [Fact]
    public void Types_that_only_other_operations_use_are_not_generated()
    {
        Generation pets = Choose("listPets").AssertSilent().AssertCompiles();

        Assert.All(["Animal", "Dog", "Cat", "Claw", "Toy"], name => Assert.NotNull(Find(pets, name)));
        Assert.All(["NewPet", "Photo", "Sale", "Unused"], name => Assert.Null(Find(pets, name)));
    }

    [Fact]
    public void Webhooks_are_chosen_by_name()
    {
        Generation sold = Choose("photos;petS*").AssertCompiles();

        Assert.NotNull(Find(sold, "Sale"));
        Assert.Null(Find(Choose("photos").AssertCompiles(), "Sale"));
    }

    [Fact]
    public void Security_schemes_of_other_operations_are_no_options()
    {
        string own = Options(Choose("listOrders"));

        Assert.DoesNotContain("\"x-key\"", own);
        Assert.DoesNotContain("\"Bearer\"", Options(Choose("listPets")));
    }

    [Fact]
    public void A_reference_into_a_removed_operation_has_its_target()
    {
        Generation totals = Choose("listTotals").AssertCompiles();

        Assert.Contains(totals.Diagnostics, diagnostic => diagnostic.GetMessage().Contains("schemas/Missing"));
        Assert.DoesNotContain(totals.Diagnostics, diagnostic => diagnostic.GetMessage().Contains("paths"));
    }

    [Theory]
    [InlineData("listPet", "write 'listPets'")]
    [InlineData("/v2/pet", "write '/v2/pets'")]
    [InlineData("GET /V2/pets", "write '/v2/pets'")]
    [InlineData("nothing-at-all", "remove the entry")]
    public void An_entry_without_operation_is_reported(string entry, string advice)
    {
        Diagnostic warning = Assert.Single(Choose("photos;" + entry).Diagnostics, diagnostic => diagnostic.Id == "TAVUS024");

        Assert.Equal(DiagnosticSeverity.Warning, warning.DefaultSeverity);
        Assert.Contains($"'{entry}' of TavusInclude", warning.GetMessage());
        Assert.Contains(advice, warning.GetMessage());
    }

    [Theory]
    [InlineData("nothing", null)]
    [InlineData(null, "*")]
    public void No_operation_at_all_is_an_error(string? include, string? exclude)
    {
        Generation none = Choose(include, exclude);

        Diagnostic error = Assert.Single(none.Diagnostics, diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.Equal("TAVUS020", error.Id);
        Assert.Contains("leave none of the 6 operations", error.GetMessage());
        Assert.Empty(none.Result.GeneratedSources);
    }

    [Fact]
    public void Path_items_of_the_components_and_references_without_end_are_no_obstacle()
    {
        const string Shared = """
            openapi: 3.1.0
            info: { title: Shared, version: "1" }
            paths:
              /a: { $ref: "#/components/pathItems/Shared" }
              /b: { $ref: "#/components/pathItems/Endless" }
              /c: { $ref: "#/paths/~1c" }
              /d: { $ref: "#/" }
            components:
              pathItems:
                Endless: { $ref: "#/components/pathItems/Endless" }
                Shared:
                  get:
                    operationId: readShared
                    security: [7, { absent: [] }]
                    responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Loop" } } } } }
                  delete:
                    operationId: deleteShared
                    responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Gone" } } } } }
              schemas:
                Loop: { type: object, properties: { more: { $ref: "#/components/schemas/Loop" }, none: { $ref: "#/components/schemas" } } }
                Gone: { type: object, properties: { id: { type: string } } }
            """;
        Generation generation = Generation.Of(
            TestTarget.Net10, new TestOptions(("TavusInclude", "readShared")), new TestFile("api.yaml", Shared)).AssertCompiles();

        Assert.NotNull(Find(generation, "Loop"));
        Assert.Null(Find(generation, "Gone"));
        Assert.Contains("ReadSharedAsync", Options(generation));
        Assert.DoesNotContain("DeleteShared", Options(generation));
    }

    [Fact]
    public void Other_choices_are_another_client()
    {
        Assert.NotEqual(Fingerprint(Choose("listPets")), Fingerprint(Choose("photos")));
        Assert.Equal(Fingerprint(Choose("listPets")), Fingerprint(Choose("GET /v2/pets")));
    }

    private static string Fingerprint(Generation generation) => string.Join(
        "\n", generation["Client.g.cs"].Split('\n').Where(line => System.Text.RegularExpressions.Regex.IsMatch(line, "[0-9a-f]{16}")));

    [Fact]
    public void A_wildcard_takes_no_exponential_time() =>
        Choose(string.Concat(Enumerable.Repeat("*a", 200)) + ";photos").AssertCompiles();

    private static string Options(Generation generation) =>
        string.Join("\n", generation.AssertCompiles().Result.GeneratedSources.Where(file => !file.HintName.Contains("Runtime")).Select(file => file.SourceText.ToString()));

    private static INamedTypeSymbol? Find(Generation generation, string name) => generation.Output.GetTypeByMetadataName("Tavus." + name);

    private static Generation Choose(string? include, string? exclude = null) => Generation.Of(
        TestTarget.Net10,
        new TestOptions(("TavusInclude", include ?? ""), ("TavusExclude", exclude ?? "")),
        new TestFile("api.yaml", Document));
}
