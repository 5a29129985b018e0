using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json.Nodes;

namespace Tavus.Conformance;

/// <summary>The body of a request or of a response.</summary>
/// <param name="Text">Its text, or null.</param>
/// <param name="Bytes">Its bytes in base64, or null.</param>
/// <param name="Parts">The fields of a form, or null.</param>
/// <param name="Files">The files of a form, or null.</param>
internal sealed record Payload(
    string ContentType, string? Text, string? Bytes, IReadOnlyDictionary<string, JsonNode?>? Parts, IReadOnlyList<PayloadFile>? Files)
{
    /// <summary>Whether the media type is one of JSON.</summary>
    public bool IsJson => MediaType is "application/json" or "text/json" || MediaType.EndsWith("+json", StringComparison.Ordinal);

    private string MediaType => ContentType.Split(';')[0].Trim().ToLowerInvariant();

    public byte[] ToBytes() => Bytes is null ? Encoding.UTF8.GetBytes(Text ?? "") : Convert.FromBase64String(Bytes);

    public string ToText() => Text ?? Encoding.UTF8.GetString(ToBytes());
}
