using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The names of types that components declare: responses, bodies, parameters, and schemas with namespaces in them.</summary>
public sealed class ComponentNameTests
{
    [Fact]
    public void Inline_schemas_of_components_are_one_type_named_after_the_component()
    {
        Generation generation = Generation.Of("""
            openapi: 3.0.3
            info: { title: Things, version: '1' }
            paths:
              /a:
                get:
                  operationId: getA
                  parameters: [{ $ref: '#/components/parameters/Sort' }]
                  responses: { '200': { $ref: '#/components/responses/ThingList' }, '404': { $ref: '#/components/responses/Problem' } }
                post:
                  operationId: addA
                  requestBody: { $ref: '#/components/requestBodies/NewThing' }
                  responses: { '200': { description: d }, '400': { $ref: '#/components/responses/Problem' } }
              /b:
                get:
                  operationId: getB
                  parameters: [{ $ref: '#/components/parameters/Sort' }]
                  responses: { '200': { $ref: '#/components/responses/ThingList' }, default: { $ref: '#/components/responses/Failed' } }
                post:
                  operationId: addB
                  requestBody: { $ref: '#/components/requestBodies/NewThing' }
                  responses: { '200': { description: d }, '400': { $ref: '#/components/responses/Problem' } }
            components:
              parameters:
                Sort: { name: order, in: query, schema: { type: string, enum: [up, down] } }
              requestBodies:
                NewThing:
                  content:
                    application/json:
                      schema: { type: object, properties: { name: { type: string }, kind: { type: string, enum: [a, b] } } }
              responses:
                ThingList:
                  description: d
                  content: { application/json: { schema: { type: object, properties: { total: { type: integer } } } } }
                Problem:
                  description: d
                  content: { application/problem+json: { schema: { type: object, properties: { title: { type: string } } } } }
                Failed: { $ref: '#/components/responses/Problem' }
            """).AssertSilent().AssertCompiles();

        AssertHas(generation, "Sort", "NewThingKind", "NewThing", "ThingList", "Problem");
        Assert.Equal(
            [
                "GetAAsync(Tavus.OpenEnum<Tavus.Sort>?) Tavus.ThingList", "AddAAsync(Tavus.NewThing) ",
                "GetBAsync(Tavus.OpenEnum<Tavus.Sort>?) Tavus.ThingList", "AddBAsync(Tavus.NewThing) ",
            ],
            Methods(generation));
        Assert.Null(generation.Output.GetTypeByMetadataName("Tavus.GetBOrder"));
        Assert.Null(generation.Output.GetTypeByMetadataName("Tavus.AddBError"));
    }

    [Fact]
    public void A_schema_keeps_its_name_beside_a_component_of_another_kind()
    {
        Generation generation = Generation.Of("""
            openapi: 3.0.3
            info: { title: Things, version: '1' }
            paths:
              /a:
                post:
                  operationId: addA
                  parameters: [{ $ref: '#/components/parameters/Thing' }]
                  requestBody: { $ref: '#/components/requestBodies/Thing' }
                  responses: { '200': { $ref: '#/components/responses/Thing' } }
            components:
              schemas:
                Thing: { type: object, properties: { id: { type: string } } }
              parameters:
                Thing: { name: thing, in: query, schema: { type: string, enum: [x] } }
              requestBodies:
                Thing:
                  content:
                    application/json:
                      schema: { type: object, properties: { thing: { $ref: '#/components/schemas/Thing' } } }
              responses:
                Thing:
                  description: d
                  content:
                    application/json:
                      schema: { type: object, properties: { things: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }
            """).AssertSilent().AssertCompiles();

        AssertHas(generation, "Thing", "ThingParameter", "ThingRequest", "ThingResponse");
    }

    [Fact]
    public void Files_are_files_in_the_body_of_a_component()
    {
        Generation generation = Generation.Of("""
            openapi: 3.0.3
            info: { title: Things, version: '1' }
            paths:
              /a:
                post:
                  operationId: addA
                  requestBody: { $ref: '#/components/requestBodies/Upload' }
                  responses: { '200': { description: d } }
            components:
              requestBodies:
                Upload:
                  content:
                    multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary } } } }
            """).AssertSilent().AssertCompiles();

        var file = (IPropertySymbol)generation.Type("Tavus.Upload").GetMembers("File").Single();
        Assert.Equal("Tavus.TavusFile?", file.Type.ToDisplayString());
    }

    [Theory]
    [InlineData("io.k8s.api.apps.v1.Deployment", "Deployment")]
    [InlineData("models.User", "User")]
    [InlineData("MyShop.Orders.Contracts.OrderLine", "OrderLine")]
    [InlineData("CreateUser.Request", "CreateUserRequest")]
    [InlineData("MyShop.Users.CreateUser.Request", "CreateUserRequest")]
    [InlineData("models.Task", "ModelsTask")]
    [InlineData("Users.V2", "UsersV2")]
    [InlineData("checkout.session", "CheckoutSession")]
    [InlineData("v1.0.User", "V10User")]
    public void A_name_with_a_namespace_is_its_shortest_end(string component, string expected) =>
        AssertHas(OfSchemas(component).AssertSilent(), expected);

    [Fact]
    public void Where_an_end_is_taken_the_next_longer_one_is_used() => AssertHas(
        OfSchemas("k8s.apps.v1.Scale", "k8s.core.v1.Scale", "k8s.autoscaling.v1.Scale", "k8s.batch.v1.Scale").AssertSilent(),
        "Scale", "V1Scale", "AutoscalingV1Scale", "BatchV1Scale");

    [Fact]
    public void Parts_of_a_component_with_a_longer_name_are_named_after_it() =>
        AssertHas(OfSchemas("a.x.Scale", "a.y.Scale"), "ScaleKind", "YScaleKind");

    private static Generation OfSchemas(params string[] names)
    {
        string schemas = string.Concat(names.Select((name, index) =>
            $"\n    {name}: {{ properties: {{ kind: {{ type: string, enum: [k{index}] }}, n{index}: {{ type: string }} }} }}"));
        return Generation.Of(TestDocument.WithPaths($$"""
            /things:
              get:
                operationId: getThings
                responses:
                  '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/{{names[0]}}' } } } }
            """) + "\ncomponents:\n  schemas:" + schemas).AssertCompiles();
    }

    private static void AssertHas(Generation generation, params string[] names) =>
        Assert.All(names, name => generation.Type("Tavus." + name));

    private static string[] Methods(Generation generation) => generation.Type("Tavus.ITavusClient").GetMembers().OfType<IMethodSymbol>()
        .Select(method => $"{method.Name}({method.Parameters[0].Type.ToDisplayString()}) {Result(method)?.ToDisplayString()}")
        .ToArray();

    private static ITypeSymbol? Result(IMethodSymbol method) => ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault();
}
