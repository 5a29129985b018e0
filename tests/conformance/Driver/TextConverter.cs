using System.Linq;
using System.Text.Json.Nodes;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>Turns the texts in a parameter that is an object into the JSON that the properties of its class have.</summary>
internal static class TextConverter
{
    public static JsonNode? Convert(JsonNode? value, TypeModel type, ClientModel client)
    {
        if (value is JsonArray items && type is ListType list)
            return new JsonArray([.. items.Select(item => Convert(item, list.Item, client))]);

        if (value is not JsonObject members || type is not ObjectType { Name: var name })
            return value is JsonValue && IsLiteral(type) ? JsonNode.Parse(value.ToString()) : value?.DeepClone();

        ObjectModel model = client.Objects.Single(candidate => candidate.Name == name);
        var result = new JsonObject();
        foreach ((string member, JsonNode? text) in members)
        {
            TypeModel? declared = model.Properties.FirstOrDefault(property => property.WireName == member)?.Type;
            result[member] = declared is null ? text?.DeepClone() : Convert(text, declared, client);
        }

        return result;
    }

    // Whether the JSON of a value is not a string.
    private static bool IsLiteral(TypeModel type) => type is PrimitiveType
    {
        Kind: PrimitiveKind.Boolean or (>= PrimitiveKind.SByte and <= PrimitiveKind.Decimal) or PrimitiveKind.UnixTime,
    };
}
