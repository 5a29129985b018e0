#if HAS_OPENAPI
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json.Serialization.Metadata;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.OpenApi;
using global::Microsoft.OpenApi;

// Gives the models in the OpenAPI documents of an application their schemas: models read and write themselves, so that ASP.NET Core
// finds nothing about them. It marks their schemas when they are created, and fills those of the finished document, where a reference to
// another schema remains a reference.
internal sealed class ModelSchemaTransformer : IOpenApiSchemaTransformer, IOpenApiDocumentTransformer
{
    private static readonly string Mark = typeof(TavusJson).FullName!;

    internal static void AddTo(OpenApiOptions options)
    {
        var transformer = new ModelSchemaTransformer();
        SchemaIds.AddTo(options);
        options.AddSchemaTransformer(transformer);
        options.AddDocumentTransformer(transformer);
    }

    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        JsonTypeInfo type = context.JsonTypeInfo;
        if (NameOf(SchemaTypeOf(type.Type)) is { } name)
        {
            schema.Metadata ??= new Dictionary<string, object>();
            schema.Metadata[Mark] = name;
        }
        else if (type.ElementType is { } element && NameOf(SchemaTypeOf(element)) is not null)
        {
            OpenApiSchema item = await context.GetOrCreateSchemaAsync(element, null, cancellationToken).ConfigureAwait(false);
            if (type.Kind == JsonTypeInfoKind.Dictionary)
                schema.AdditionalProperties ??= item;
            else
                schema.Items ??= item;
        }
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        ModelSchemas.Fill(document, Mark);
        return Task.CompletedTask;
    }

    // The type by which a schema is named: an enum for an OpenEnum of it.
    internal static Type SchemaTypeOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
#if HAS_ENUMS
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(OpenEnum<>))
            type = type.GenericTypeArguments[0];

#endif
        return type;
    }

    // The name of a model or enum, or null for other types.
    internal static string? NameOf(Type type) =>
        type.Assembly == typeof(TavusJson).Assembly
        && type.Namespace == typeof(TavusJson).Namespace
        && ModelTexts.Find(type.Name).Length > 0
            ? type.Name
            : null;
}
#endif
