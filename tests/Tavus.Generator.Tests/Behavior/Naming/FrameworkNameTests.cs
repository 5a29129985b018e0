using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Documents in the idioms of web frameworks: what their users write in C#.</summary>
public sealed class FrameworkNameTests
{
    private const string Expected = "GET https://api.test/base/items/?sort=up {\"kind\":\"dog\",\"name\":\"Rex\"} tom";

    private const string FastApi = """
        openapi: 3.1.0
        info: { title: FastAPI, version: 0.1.0 }
        paths:
          /items/:
            get:
              operationId: read_items_items__get
              parameters:
                - { name: sort, in: query, schema: { anyOf: [{ type: string, enum: [up, down] }, { type: 'null' }], title: Sort } }
              responses:
                '200':
                  description: ok
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
            post:
              operationId: create_item_items__post
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: { title: Response Create Item Items  Post, anyOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }] }
        components:
          schemas:
            Pet:
              title: Pet
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
            Cat:
              title: Cat
              type: object
              required: [name]
              properties:
                kind: { type: string, const: cat, title: Kind, default: cat }
                name: { type: string, title: Name }
                mood: { type: string, enum: [calm, wild], title: Mood }
            Dog:
              title: Dog
              type: object
              required: [name]
              properties:
                kind: { type: string, const: dog, title: Kind, default: dog }
                name: { type: string, title: Name }
        """;

    private const string Nest = """
        openapi: 3.0.0
        info: { title: Cats, version: '1.0' }
        paths:
          /:
            get: { operationId: AppController_getHello, responses: { '200': { description: '' } } }
          /cats:
            get:
              operationId: CatsController_findAll
              parameters: [{ $ref: '#/components/parameters/Sort' }]
              responses: { '200': { description: '' }, '401': { $ref: '#/components/responses/Unauthorized' } }
          /dogs:
            get:
              operationId: DogsController_findAll
              parameters: [{ $ref: '#/components/parameters/Sort' }]
              responses: { '200': { description: '' }, '401': { $ref: '#/components/responses/Unauthorized' } }
          /tasks/{id}:
            delete:
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses:
                '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/cats.Task' } } } }
        components:
          parameters:
            Sort: { name: sort, in: query, schema: { type: string, enum: [name, age] } }
          responses:
            Unauthorized:
              description: d
              content: { application/json: { schema: { type: object, properties: { message: { type: string } } } } }
          schemas:
            cats.Task: { type: object, properties: { title: { type: string } } }
        """;

    [Fact]
    public async Task FastAPI() => Assert.Equal(Expected, await GeneratedProgram.RunAsync(FastApi, """
        Server.Body = "[]";
        IList<Pet> pets = await client.ReadItemsAsync(ReadItemsSort.Up);
        string sent = Server.Request.Split('\n')[0];
        Server.Body = "{\"kind\":\"cat\",\"name\":\"tom\"}";
        CreateItemResponse created = await client.CreateItemAsync(new Dog { Name = "Rex" });
        return sent + " " + Server.Request.Split('\n')[^1] + " " + created.Cat!.Name;
        """));

    [Fact]
    public async Task NestJS() => Assert.Equal("none 2", await GeneratedProgram.RunAsync(Nest, """
        await client.GetHelloAsync();
        int refused = 0;
        Server.Status = 401;
        Server.Body = "{\"message\":\"none\"}";
        string? message = null;
        foreach (Func<Task> call in new Func<Task>[] { () => client.CatsFindAllAsync(Sort.Age), () => client.DogsFindAllAsync(Sort.Name) })
        {
            try
            {
                await call();
            }
            catch (TavusApiException<Unauthorized> exception)
            {
                message = exception.Error.Message;
                refused++;
            }
        }

        Server.Status = 200;
        Server.Body = "{\"title\":\"x\"}";
        CatsTask task = await client.DeleteTasksByIdAsync("1");
        return message + " " + refused;
        """));
}
