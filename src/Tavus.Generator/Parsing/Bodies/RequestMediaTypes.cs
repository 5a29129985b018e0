using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>Which of several media types of JSON a request has: the types of patches mean different things.</summary>
internal static class RequestMediaTypes
{
    private const string JsonPatch = "application/json-patch+json";
    private const string MergePatch = "application/merge-patch+json";
    private const string StrategicMergePatch = "application/strategic-merge-patch+json";

    /// <summary>The rank of a media type; the smallest is selected.</summary>
    public static int Rank(ParserContext context, SelectedMediaType mediaType) => mediaType.Name switch
    {
        JsonPatch => IsListOfOperations(context, mediaType.Media.Schema) ? -1 : 6,
        StrategicMergePatch => 5,
        MergePatch => 2,
        _ => MediaTypeSelector.Rank(mediaType.Name) is var rank && rank < 2 ? rank : rank + 1,
    };

    /// <summary>
    /// The other media types of JSON that the body can have. A JSON Patch is a list of operations, which no other type of a patch is.
    /// </summary>
    public static IEnumerable<string> Alternatives(ParserContext context, SelectedMediaType mediaType)
    {
        bool isFree = context.Resolve(mediaType.Media.Schema) is not { } schema || MediaTypeSelector.IsEmpty(schema);
        return mediaType.MediaTypes.Where(name =>
            name != mediaType.Name && name != "text/json"
            && !MediaTypeSelector.IsWildcard(name) && !MediaTypeSelector.IsWildcard(mediaType.Name)
            && (isFree || (name != JsonPatch && (mediaType.Name != JsonPatch || name == "application/json"))));
    }

    private static bool IsListOfOperations(ParserContext context, IOpenApiSchema? schema) =>
        context.Resolve(schema) is { } list
        && (list.Items is not null || list.Kind() == JsonSchemaType.Array)
        && (context.Resolve(list.Items) is not { } item || MediaTypeSelector.IsEmpty(item) || HasOperation(context, item));

    private static bool HasOperation(ParserContext context, IOpenApiSchema item) =>
        item.Properties?.Keys.Any(name => name is "op" or "Op") == true
        || (item.OneOf ?? []).Concat(item.AnyOf ?? []).Concat(item.AllOf ?? [])
            .Any(branch => context.Resolve(branch)?.Properties?.ContainsKey("op") == true);
}
