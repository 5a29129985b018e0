using System.Linq;
using Microsoft.OpenApi.Models;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests.Calls;

/// <summary>A response of the API.</summary>
internal sealed record SampleResponse(int Status, string? MediaType, string Body)
{
    public static SampleResponse Empty(int status) => new(status, null, "");

    /// <summary>A response as the document declares it, with the smallest body of the right JSON type.</summary>
    public static SampleResponse Of(int status, string? mediaType, OpenApiSchema? schema) =>
        mediaType is null ? Empty(status)
        : mediaType.Contains("json") ? new SampleResponse(status, Concrete(mediaType), Json(schema, 0))
        : new SampleResponse(status, Concrete(mediaType), "a");

    // `*/*` is a range of media types, and none that a server sends.
    private static string Concrete(string mediaType) => mediaType.Contains('*') ? "application/octet-stream" : mediaType;

    private static string Json(OpenApiSchema? schema, int depth) => schema switch
    {
        null => "{}",
        _ when EnumText.Values(schema).FirstOrDefault() is { } value =>
            schema.Type is "integer" or "number" or "boolean" ? EnumText.Of(value)! : $"\"{EnumText.Of(value)}\"",
        { Type: "array" } => "[]",
        { Type: "string" } => $"\"{String(schema.Format)}\"",
        { Type: "integer" or "number" } => "1",
        { Type: "boolean" } => "true",
        { Type: null, Properties.Count: 0 } when depth < 8 && Part(schema) is { } part => Json(part, depth + 1),
        _ => "{}",
    };

    private static string String(string? format) => format switch
    {
        "uuid" => "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "date" => "2024-01-02",
        "date-time" => "2024-01-02T03:04:05Z",
        "time" => "03:04:05",
        "duration" => "PT90S",
        _ => "a",
    };

    private static OpenApiSchema? Part(OpenApiSchema schema) => schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf).FirstOrDefault();
}
