namespace Tavus.Runtime;

using global::System.Text.Json.Nodes;

// A class of the API. It reads and writes its properties one by one; the reader and writer do the rest.
internal interface IJsonModel
{
    JsonNames Names { get; }

    JsonObject? AdditionalProperties { get; set; }

    // By index, the JSON of values that were received in a spelling other than the canonical one; null where there are none.
    // It is written back while the property has that value. Never changed once it is set.
    byte[]?[]? Texts { get; set; }

    // Reads the current value into the property with this index.
    void ReadProperty(int index, ref JsonReader reader);

    // A copy that shares only the additional properties.
    IJsonModel Copy();

    // Writes the properties that are not null.
    void WriteProperties(ref JsonWriter writer);
}
