using System.Linq;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Names;

/// <summary>Small documents that all want the same names, for equal and for different things.</summary>
internal static class GrowthDocuments
{
    public static TestFile[] All { get; } =
    [
        // Everything that a name can come from: components, titles, operations, places.
        Of("a", "getThing", "Item: { type: object, properties: { name: { type: string }, kind: { type: string, enum: [x, y] } } }", "title: Shared, "),

        // The same again: every type is shared.
        Of("b", "getThing", "Item: { type: object, properties: { name: { type: string }, kind: { type: string, enum: [x, y] } } }", "title: Shared, "),

        // The same names for other things.
        Of("c", "getThing", "Item: { type: object, properties: { name: { type: integer }, kind: { type: string, enum: [z] } } }", "title: Shared, description: d, ", "boolean"),
        Of("d", "get_thing", "Item: { type: string, enum: [x, y] }", "title: shared, ", "number"),

        // Components that take the names of inline schemas, of results and of support code.
        Of("e", "GetThing", """
            GetThingRequest: { type: object, properties: { z: { type: string } } }
                ItemKind: { type: object, properties: { z: { type: string } } }
                Shared: { type: string, enum: [x] }
                GetThingResult: { type: object, properties: { z: { type: string } } }
                OpenEnum: { type: object, properties: { z: { type: string } } }
                Item: { oneOf: [{ type: object, properties: { z: { type: string } } }, { type: string }] }
            """, ""),

        // A list and a map where there was an object.
        Of("f", "getThing", "Item: { type: array, items: { type: object, properties: { name: { type: string } } } }", "title: Item, "),
        Of("g", "getThing", "Item: { type: object, additionalProperties: { type: object, properties: { name: { type: integer } } } }", "title: ItemValue, "),
    ];

    public static TestFile[] First(int count) => All.Take(count).ToArray();

    private static TestFile Of(string path, string operationId, string components, string title, string type = "string") => new($"{path}.yaml", $$"""
        openapi: 3.0.3
        info: { title: {{path}}, version: '1' }
        paths:
          /{{path}}/{id}:
            post:
              operationId: {{operationId}}
              parameters:
                - { name: id, in: path, required: true, schema: { type: {{type}} } }
                - { name: sort, in: query, schema: { type: string, enum: [{{path}}, up] } }
              requestBody: { content: { application/json: { schema: { type: object, properties: { {{path}}: { type: string }, item: { $ref: '#/components/schemas/Item' } } } } } }
              responses:
                '200': { description: d, content: { application/json: { schema: { {{title}}type: object, properties: { id: { type: {{type}} } } } } } }
                '201': { description: d, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Item' } } } } }
                '404': { description: d, content: { application/json: { schema: { type: object, properties: { code: { type: {{type}} } } } } } }
        components:
          schemas:
            {{components}}
        """);
}
