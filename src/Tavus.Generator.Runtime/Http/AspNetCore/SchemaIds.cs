#if HAS_OPENAPI
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Concurrent;
using global::System.Globalization;
using global::System.Text.Json.Serialization.Metadata;
using global::Microsoft.AspNetCore.OpenApi;

// The names of schemas in the OpenAPI documents of an application. ASP.NET Core names them by the type without its namespace, and shows one
// schema for all types of a name: a model and another type get two names. The one that comes first keeps its name.
internal sealed class SchemaIds
{
    private readonly ConcurrentDictionary<string, Type> _types = new(StringComparer.Ordinal);
    private readonly Func<JsonTypeInfo, string?> _createId;

    private SchemaIds(Func<JsonTypeInfo, string?> createId) => _createId = createId;

    internal static void AddTo(OpenApiOptions options) =>
        options.CreateSchemaReferenceId = new SchemaIds(options.CreateSchemaReferenceId).Create;

    private string? Create(JsonTypeInfo info)
    {
        Type type = ModelSchemaTransformer.SchemaTypeOf(info.Type);
        string? name = ModelSchemaTransformer.NameOf(type);
        string? first = name is not null && info.Type.IsGenericType ? name : _createId(info);
        if (first is null)
            return null;

        string id = first;
        for (int number = 2; _types.GetOrAdd(id, type) is var other && other != type; number++)
        {
            // Two types of the application are its own matter.
            if (name is null && ModelSchemaTransformer.NameOf(other) is null)
                return id;

            id = name is null ? first + number.ToString(CultureInfo.InvariantCulture) : "Api" + id;
        }

        return id;
    }
}
#endif
