namespace Tavus.Runtime;

// A class of the API: it knows its members, and the reader and writer know all the rest.
internal interface IJsonModel
{
    global::System.Text.Json.Nodes.JsonObject? AdditionalProperties { get; set; }

    // Reads the member at which the reader stands, where it is a declared one.
    void ReadMember(ref JsonReader reader);

    // Writes the declared members that are not null.
    void WriteMembers(ref JsonWriter writer);
}
