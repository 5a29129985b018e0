using System.Text;

namespace Tavus.Generator.Tests.Hostile;

/// <summary>A document that holds one text wherever the author of a document can write one.</summary>
internal static class HostileDocument
{
    private const int MaxKey = 150;

    public static string Of(string text)
    {
        string it = Quote(text);

        // YAML has no longer keys on one line.
        string key = text.Length > MaxKey ? Quote(text[..MaxKey]) : it;
        return $$"""
            openapi: 3.1.0
            info:
              title: {{it}}
              summary: {{it}}
              description: {{it}}
              version: {{it}}
              termsOfService: {{it}}
              contact: { name: {{it}}, url: {{it}}, email: {{it}} }
              license: { name: {{it}}, identifier: {{it}} }
            tags: [{ name: {{it}}, description: {{it}}, externalDocs: { url: {{it}}, description: {{it}} } }]
            servers: [{ url: 'https://api.test/{v}', description: {{it}}, variables: { v: { default: v1, enum: [{{it}}], description: {{it}} } } }]
            security: [{ k: [] }]
            x-anything: {{it}}
            paths:
              {{Quote("/" + (text.Length > MaxKey ? text[..MaxKey] : text).Replace("{", "").Replace("}", "") + "/{id}")}}:
                summary: {{it}}
                description: {{it}}
                post:
                  tags: [{{it}}]
                  operationId: {{it}}
                  summary: {{it}}
                  description: {{it}}
                  x-anything: {{it}}
                  parameters:
                    - { name: id, in: path, required: true, description: {{it}}, schema: { type: string, pattern: {{it}} } }
                    - { name: {{it}}, in: query, example: {{it}}, schema: { type: string, default: {{it}}, enum: [{{it}}, other] } }
                    - { name: {{it}}, in: header, schema: { type: object } }
                    - { name: {{it}}, in: cookie, schema: { type: string } }
                    - { name: deep, in: query, style: deepObject, schema: { type: object, properties: { {{key}}: { type: string } } } }
                  requestBody:
                    description: {{it}}
                    content:
                      application/json:
                        examples: { {{key}}: { summary: {{it}}, value: {{it}} } }
                        schema:
                          title: {{it}}
                          description: {{it}}
                          $comment: {{it}}
                          type: object
                          required: [{{it}}]
                          x-tavus-rules: [{ require: {{it}}, unless: { plain: {{it}} } }]
                          properties:
                            plain: { type: string, example: {{it}}, enum: [{{it}}], x-enum-varnames: [{{it}}], x-enum-descriptions: [{{it}}] }
                            preset: { type: string, default: {{it}} }
                            only: { const: {{it}} }
                            shaped: { type: string, pattern: {{it}}, format: {{it}}, contentMediaType: {{it}} }
                            {{key}}: { description: {{it}}, example: {{it}}, type: string }
                          patternProperties: { {{key}}: { type: integer } }
                  responses:
                    '200':
                      description: {{it}}
                      headers: { {{key}}: { description: {{it}}, schema: { type: string } } }
                      content: { application/json: { schema: { $ref: '#/components/schemas/a' } } }
                      links: { {{key}}: { operationId: {{it}}, description: {{it}} } }
                  callbacks: { {{key}}: { {{key}}: { post: { operationId: {{it}}, responses: { '200': { description: {{it}} } } } } } }
              /form:
                servers: [{ url: {{it}} }, { url: 'https://{v}.test', variables: { v: { default: {{it}} } } }]
                post:
                  operationId: form
                  security: [{ {{key}}: [], q: [] }, { k: [] }, { o: [{{it}}] }]
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: { type: object, properties: { {{key}}: { type: string, format: binary }, b: { type: string } } }
                        encoding: { {{key}}: { contentType: {{it}} }, b: { contentType: {{it}}, style: form } }
                  responses: { '200': { description: d, content: { {{key}}: {}, text/plain: {} } }, {{key}}: { description: d } }
              /kinds:
                get:
                  operationId: kinds
                  responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Kinds' } } } } }
            components:
              securitySchemes:
                k: { type: apiKey, in: header, name: x-key }
                q: { type: apiKey, in: query, name: {{it}}, description: {{it}} }
                c: { type: apiKey, in: cookie, name: {{it}} }
                h: { type: http, scheme: {{it}}, bearerFormat: {{it}} }
                o: { type: oauth2, flows: { clientCredentials: { tokenUrl: {{it}}, scopes: { {{key}}: {{it}} } } } }
                i: { type: openIdConnect, openIdConnectUrl: {{it}} }
                {{key}}: { type: http, scheme: basic, description: {{it}} }
              schemas:
                a: { type: object, properties: { x: { type: string } } }
                {{key}}: { type: object, properties: { y: { type: string } } }
                Kinds:
                  oneOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' }]
                  discriminator: { propertyName: kind, mapping: { {{key}}: '#/components/schemas/One', two: '#/components/schemas/Two', other: {{it}} } }
                One: { type: object, required: [kind], properties: { kind: { type: string } } }
                Two: { type: object, required: [kind], properties: { kind: { type: string }, value: { type: string, examples: [{{it}}], deprecated: true } } }
                Named: { oneOf: [{ const: 1, title: {{it}}, description: {{it}} }, { const: 2, title: other }] }
            """;
    }

    /// <summary>The text as a scalar of YAML and JSON.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char character in text)
            quoted.Append(character is >= ' ' and <= '~' and not ('"' or '\\') || char.IsSurrogate(character) ? character.ToString() : $"\\u{(int)character:x4}");

        return quoted.Append('"').ToString();
    }
}
