using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>Compares what a method returned with the response that the server sent.</summary>
internal sealed class ResponseComparer(OperationMatch match, StepResponse expected)
{
    /// <summary>The first difference, or null.</summary>
    /// <param name="headers">The headers that the client received.</param>
    public async Task<string?> DifferenceAsync(object? result, IReadOnlyDictionary<string, string> headers) =>
        HeaderDifference(headers) ?? await BodyDifferenceAsync(result);

    private string? HeaderDifference(IReadOnlyDictionary<string, string> headers) => expected.Headers
        .Where(header => !string.Equals(header.Key, "content-type", StringComparison.OrdinalIgnoreCase) && header.Value is not null)
        .Where(header => !headers.TryGetValue(header.Key, out string? value) || value != header.Value!.ToString())
        .Select(header => $"the header {header.Key} is not {header.Value}")
        .FirstOrDefault();

    private async Task<string?> BodyDifferenceAsync(object? result)
    {
        if (result is not null && match.Operation.Result is { IsUnion: true } union)
        {
            result = union.Cases
                .Select(@case => result.GetType().GetProperty(@case.MemberName)!.GetValue(result))
                .FirstOrDefault(value => value is not null);
        }

        if (result is Stream stream)
            return await StreamDifferenceAsync(stream);

        if (expected.Body is not { } body)
            return result is null ? null : $"{result} was returned for a response without a body";

        if (result is List<object?> items && match.Operation.Result is { IsItems: true })
            return ItemsDifference(items, body);

        if (body.IsJson)
            return new ValueComparer(match.Client).Difference(result, JsonNode.Parse(body.ToText()));

        return result is byte[] bytes ? Difference(bytes, body)
            : result is string text && text == body.ToText() ? null
            : $"'{result}' was returned, not '{body.ToText()}'";
    }

    private async Task<string?> StreamDifferenceAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await using (stream)
            await stream.CopyToAsync(copy);

        return Difference(copy.ToArray(), expected.Body);
    }

    private static string? Difference(byte[] bytes, Payload? body) => bytes.AsSpan().SequenceEqual(body?.ToBytes() ?? [])
        ? null
        : $"{bytes.Length} other bytes were returned than the {body?.ToBytes().Length ?? 0} of the response";

    private string? ItemsDifference(List<object?> items, Payload body)
    {
        List<JsonNode?> values = StreamItems.Read(body, match.Operation.Result!.Cases[0]);
        return new ValueComparer(match.Client).Difference(items, new JsonArray([.. values]));
    }
}
