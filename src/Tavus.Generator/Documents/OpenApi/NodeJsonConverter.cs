using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Tavus.Generator.Documents;

/// <summary>Turns nodes into the JSON that Microsoft.OpenApi reads.</summary>
internal static class NodeJsonConverter
{
    public static JsonNode? Convert(SpecNode node) => node switch
    {
        SpecMapping mapping => ConvertMapping(mapping),
        SpecSequence sequence => ConvertSequence(sequence, isText: false),
        SpecScalar scalar => ConvertScalar(scalar),
        _ => null,
    };

    private static JsonObject ConvertMapping(SpecMapping mapping)
    {
        bool isText = KeywordTable.IsString(mapping["type"]);
        var json = new JsonObject();
        foreach (SpecMember member in mapping.Members)
        {
            // Under 'type: string' a value is the scalar's own text: 1e3, 007 and true are then no numbers and no booleans.
            JsonNode? value = (isText, member.Name, member.Value) switch
            {
                (true, "enum", SpecSequence values) => ConvertSequence(values, isText: true),
                (true, "default" or "const" or "example", SpecScalar scalar) => ConvertText(scalar),
                (_, "openapi" or "version", SpecScalar scalar) => JsonValue.Create(scalar.Text),
                _ => Convert(member.Value),
            };
            json.Add(member.Name, value);
        }

        return json;
    }

    private static JsonArray ConvertSequence(SpecSequence sequence, bool isText)
    {
        var json = new JsonArray();
        foreach (SpecNode item in sequence.Items)
            json.Add(isText && item is SpecScalar scalar ? ConvertText(scalar) : Convert(item));

        return json;
    }

    private static JsonNode? ConvertText(SpecScalar scalar) => scalar.Kind == ScalarKind.Null ? null : JsonValue.Create(scalar.Text);

    private static JsonNode? ConvertScalar(SpecScalar scalar) => scalar.Kind switch
    {
        ScalarKind.Null => null,
        ScalarKind.Boolean => JsonValue.Create(scalar.Text[0] is 't' or 'T'),
        ScalarKind.Number => ConvertNumber(scalar.Text),
        _ => JsonValue.Create(scalar.Text),
    };

    private static JsonNode ConvertNumber(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
            return JsonValue.Create(integer);

        if (text.StartsWith("0x", StringComparison.Ordinal)
            && long.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out integer))
            return JsonValue.Create(integer);

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
            return JsonValue.Create(number);

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double approximate)
            && !double.IsInfinity(approximate)
                ? JsonValue.Create(approximate)
                : JsonValue.Create(text);
    }
}
