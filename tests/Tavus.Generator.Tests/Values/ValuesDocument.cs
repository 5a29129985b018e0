using System.Linq;

namespace Tavus.Generator.Tests.Values;

/// <summary>A document that has a value of every kind in every location.</summary>
internal static class ValuesDocument
{
    public static string Text { get; } = $$"""
        openapi: 3.1.0
        info: { title: Values, version: '1' }
        servers: [{ url: 'https://api.test' }]
        paths:
        {{string.Concat(ValueKinds.All.Select(Paths))}}
        components:
          schemas:
        {{string.Concat(ValueKinds.All.Select(Schema))}}
        """;

    private static string Paths(ValueKind kind) =>
        Path($"get{kind.Name}", kind.Schema)
        + Path($"get{kind.Name}List", $"{{ type: array, items: {kind.Schema} }}")
        + Path($"get{kind.Name}Thing", $"{{ $ref: '#/components/schemas/{kind.Name}Thing' }}");

    private static string Path(string operation, string schema) => $$"""
          /{{operation}}:
            get:
              operationId: {{operation}}
              responses:
                '200':
                  description: The value
                  content:
                    application/json:
                      schema: {{schema}}

        """;

    private static string Schema(ValueKind kind) => $$"""
            {{kind.Name}}Thing:
              type: object
              properties:
                value: {{kind.Schema}}
                list: { type: array, items: {{kind.Schema}} }
                map: { type: object, additionalProperties: {{kind.Schema}} }
                union: { oneOf: [{{kind.Schema}}, { type: object, properties: { name: { type: string } } }] }

        """;
}
