namespace Tavus.Runtime;

/// <summary>A class of the API: it knows its members, and the reader and writer know all the rest.</summary>
internal interface IJsonModel
{
    global::System.Text.Json.Nodes.JsonObject? AdditionalProperties { get; set; }

    /// <summary>Reads the member at which the reader stands, where it is a declared one.</summary>
    void ReadMember(ref JsonReader reader);

    /// <summary>Writes the declared members that are not null.</summary>
    void WriteMembers(ref JsonWriter writer);
}
