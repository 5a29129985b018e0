namespace Tavus.Generator.Tests.Behavior;

/// <summary>Small documents around the part that a test is about.</summary>
internal static class TestDocument
{
    /// <summary>A document with one schema <c>Thing</c>, which <c>POST /things</c> takes and gives back.</summary>
    public static string WithThing(string schema, string version = "3.0.3") => $$"""
        openapi: {{version}}
        info: { title: Things, version: '1' }
        servers: [{ url: 'https://api.test' }]
        paths:
          /things:
            post:
              operationId: createThing
              requestBody:
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Thing' }
              responses:
                '200':
                  description: The thing
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Thing' }
        components:
          schemas:
            Thing:
        {{Indent(schema, 6)}}
        """;

    /// <summary>A document with the given <c>paths</c>.</summary>
    public static string WithPaths(string paths) => $$"""
        openapi: 3.0.3
        info: { title: Things, version: '1' }
        servers: [{ url: 'https://api.test' }]
        paths:
        {{Indent(paths, 2)}}
        """;

    private static string Indent(string text, int spaces) => string.Join("\n", System.Array.ConvertAll(text.ReplaceLineEndings("\n").Split('\n'), line => new string(' ', spaces) + line));
}
