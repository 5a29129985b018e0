namespace Tavus.Generator.Tests.Behavior;

/// <summary>A document that needs all of the support code.</summary>
internal static class EverythingDocument
{
    public const string Text = """
        openapi: 3.0.3
        info: { title: All, version: '1' }
        servers: [{ url: 'https://{region}.api.test/v1', variables: { region: { default: eu } } }]
        security: [{ token: [] }]
        paths:
          /things/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
            get:
              operationId: getThing
              security: [{ token: [] }, { login: [], app: [] }, { jar: [] }]
              parameters:
                - { name: filter, in: query, style: deepObject, explode: true, schema: { type: object, properties: { a: { type: string } } } }
                - { name: fields, in: query, schema: { type: array, items: { type: string } } }
                - { name: session, in: cookie, schema: { type: string } }
                - { name: X-Trace, in: header, schema: { type: string } }
                - { name: area, in: query, style: spaceDelimited, schema: { type: array, items: { type: integer } } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                '202': { description: later, content: { text/plain: {} } }
                '203': { description: bin, content: { application/zip: {} } }
                '304': { description: same }
                4XX: { description: wrong, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                default: { description: wrong, content: { application/json: { schema: { type: array, items: { type: string } } } } }
            head: { operationId: headThing, responses: { '200': { description: ok } } }
            put:
              operationId: putThing
              requestBody: { required: true, content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { '204': { description: ok } }
            post:
              operationId: postThing
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }, '400': { description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } }
          /files:
            servers: [{ url: 'https://files.test' }]
            post:
              operationId: upload
              requestBody:
                content:
                  multipart/form-data:
                    schema: { type: object, properties: { name: { type: string }, password: { type: string, format: password }, photo: { type: string, format: binary } } }
                    encoding: { photo: { contentType: image/png }, name: { contentType: text/html } }
              responses: { '204': { description: stored } }
            put:
              operationId: replace
              requestBody: { content: { 'image/*': {} } }
              responses: { '200': { description: ok, content: { application/json: { schema: { type: string, nullable: true } } } } }
            get: { operationId: download, responses: { '200': { description: ok, content: { application/zip: {} } } } }
          /text:
            post: { operationId: sendText, requestBody: { required: true, content: { text/plain: { schema: { type: string } } } }, responses: { '200': { description: ok, content: { text/csv: {} } } } }
          /form:
            post:
              operationId: sendForm
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema: { type: object, properties: { client_secret: { type: string, format: password }, a: { type: array, items: { type: string } } } }
                    encoding: { a: { style: spaceDelimited } }
              responses: { '204': { description: stored }, '400': { description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } }
        components:
          securitySchemes:
            token: { type: http, scheme: bearer }
            login: { type: http, scheme: basic }
            app: { type: apiKey, in: query, name: app }
            jar: { type: apiKey, in: cookie, name: jar }
          schemas:
            Problem: { type: object, properties: { error: { type: string }, code: { type: integer } } }
            Cat: { type: object, required: [kind, meow], properties: { kind: { type: string, enum: [cat] }, meow: { type: string } } }
            Dog: { type: object, required: [kind, bark], properties: { kind: { type: string, enum: [dog] }, bark: { type: integer } } }
            Thing:
              type: object
              required: [name]
              x-tavus-rules:
                - { require: color, unless: { kind: [plain, raw] } }
                - { require: size, when: { kind: [painted] } }
              properties:
                name: { type: string }
                note: { type: string, nullable: true }
                kind: { type: string, enum: [plain, raw, painted] }
                level: { type: integer, enum: [1, 2, 3] }
                color: { type: string }
                size: { type: number }
                f: { type: number, format: float }
                dec: { type: number, format: decimal }
                i: { type: integer, format: int32 }
                l: { type: integer, format: int64 }
                secret: { type: string, format: password }
                secrets: { type: array, items: { type: string, format: password } }
                headers: { type: object, additionalProperties: { type: string, format: password } }
                u: { type: string, format: uuid }
                uri: { type: string, format: uri }
                b: { type: string, format: byte }
                old: { type: boolean, deprecated: true }
                made: { type: string, format: date-time }
                day: { type: string, format: date }
                at: { type: string, format: time }
                span: { type: string, format: duration }
                tags: { type: array, items: { type: string, nullable: true } }
                parts: { type: array, items: { $ref: '#/components/schemas/Thing' } }
                counts: { type: object, additionalProperties: { type: integer, nullable: true } }
                things: { type: object, additionalProperties: { $ref: '#/components/schemas/Thing' } }
                pet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }
                free: {}
        """;
}
