namespace Tavus.Generator.Tests.Refresh;

/// <summary>Documents for refreshes.</summary>
internal static class SmallSpec
{
    /// <summary>One operation with a body and a component, so that its parts can be cut off.</summary>
    public const string Pets = """
        openapi: 3.0.3
        info:
          title: Pets
          version: "1"
        servers:
          - url: https://example.com
        paths:
          /pets:
            post:
              operationId: createPet
              requestBody:
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/Pet'
              responses:
                '200':
                  description: Created.
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name:
                  type: string
                age:
                  type: integer
                kind:
                  type: string
                  enum: [cat, dog]

        """;
}
