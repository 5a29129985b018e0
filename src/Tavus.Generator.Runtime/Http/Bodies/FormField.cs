#if HAS_FIELDS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

// A name and a value of a form, and how they are sent.
internal sealed class FormField
{
    internal FormField(string name, string? mediaType = null, ValueStyle? style = null, bool explode = false, bool allowReserved = false)
    {
        Name = name;
        MediaType = mediaType;
        Style = style;
        Explode = explode;
        AllowReserved = allowReserved;
    }

    internal string Name { get; }

    // The media type in the document, or null.
    internal string? MediaType { get; }

    // The style in the document, or null.
    internal ValueStyle? Style { get; }

    internal bool Explode { get; }

    internal bool AllowReserved { get; }

    // Calls add with the name, text and media type of each value that a JSON object becomes in a form.
    // json: The object.
    // fields: Its properties with their own encoding.
    // escape: Escapes a value.
    // add: Takes a name, a value, and the media type of the value.
    internal static void ForEach(
        byte[] json, FormField[] fields, Func<string, string, FormField?, string> escape, Action<string, string, string> add)
    {
        using JsonDocument document = StyleText.Parse("request", json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("The body of a form must be an object.", "request");

        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            FormField? field = Array.Find(fields, candidate => candidate.Name == member.Name);
            if (field?.Style is { } style)
            {
                foreach (KeyValuePair<string, string> pair in StyleText.Pairs(
                    member.Name, member.Value, style, field.Explode, text => escape(member.Name, text, field)))
                    add(pair.Key, pair.Value, "text/plain");
            }
            else if (member.Value.ValueKind == JsonValueKind.Array && !IsJson(field?.MediaType))
            {
                foreach (JsonElement item in member.Value.EnumerateArray())
                    AddValue(member.Name, item, field);
            }
            else
            {
                AddValue(member.Name, member.Value, field);
            }
        }

        void AddValue(string name, JsonElement value, FormField? field)
        {
            if (value.ValueKind == JsonValueKind.Null)
                return;

            bool isStructure = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
            string mediaType = field?.MediaType ?? (isStructure ? "application/json" : "text/plain");
            add(name, escape(name, IsJson(mediaType) ? value.GetRawText() : StyleText.Text(value), field), mediaType);
        }
    }

    private static bool IsJson(string? mediaType) =>
        mediaType?.Split(';')[0].EndsWith("json", StringComparison.Ordinal) == true;
}
#endif
