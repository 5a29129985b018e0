#if HAS_OPENAPI
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;
using global::Microsoft.OpenApi;
using global::Microsoft.OpenApi.Reader;

// The schemas of models in an OpenAPI document, and of those to which they refer.
internal sealed class ModelSchemas
{
    private const string Reference = "\"#/components/schemas/";

    private readonly OpenApiDocument _document;

    // By the names of models.
    private readonly Dictionary<string, string> _ids = new();
    private readonly Queue<(string Name, OpenApiSchema Schema)> _pending = new();

    private ModelSchemas(OpenApiDocument document) => _document = document;

    // mark: The metadata with the name of its model that an empty schema has.
    internal static void Fill(OpenApiDocument document, string mark)
    {
        var schemas = new ModelSchemas(document);
        foreach (KeyValuePair<string, IOpenApiSchema> component in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (component.Value is OpenApiSchema schema && schema.Metadata?.TryGetValue(mark, out object? name) == true)
            {
                schemas._ids[(string)name] = component.Key;
                schemas._pending.Enqueue(((string)name, schema));
            }
        }

        while (schemas._pending.Count > 0)
            schemas.FillNext();
    }

    private void FillNext()
    {
        (string name, OpenApiSchema schema) = _pending.Dequeue();
        string text = WithIds(Encoding.UTF8.GetString(ModelTexts.Find(name)));
        if (OpenApiModelFactory.Parse<OpenApiSchema>(text, OpenApiSpecVersion.OpenApi3_1, _document, out _, "json") is not { } model)
            return;

        schema.Type = model.Type;
        schema.Format = model.Format;
        schema.Description ??= model.Description;
        schema.Deprecated = model.Deprecated;
        schema.Properties = model.Properties;
        schema.Required = model.Required;
        schema.AdditionalProperties = model.AdditionalProperties;
        schema.Enum = model.Enum;
        schema.AnyOf = model.AnyOf;
    }

    // The text with references to the components of this document, which are added where they are missing.
    private string WithIds(string text)
    {
        var result = new StringBuilder();
        int start = 0;
        for (int found; (found = text.IndexOf(Reference, start, StringComparison.Ordinal)) >= 0;)
        {
            int begin = found + Reference.Length;
            int end = text.IndexOf('"', begin);
            result.Append(text, start, begin - start).Append(IdOf(text.Substring(begin, end - begin)));
            start = end;
        }

        return result.Append(text, start, text.Length - start).ToString();
    }

    private string IdOf(string name)
    {
        if (_ids.TryGetValue(name, out string? id))
            return id;

        // A type of the application can have the same name.
        id = name;
        while (_document.Components?.Schemas?.ContainsKey(id) == true)
            id = "Api" + id;

        var schema = new OpenApiSchema();
        _ids[name] = id;
        _document.AddComponent(id, schema);
        _pending.Enqueue((name, schema));
        return id;
    }
}
#endif
