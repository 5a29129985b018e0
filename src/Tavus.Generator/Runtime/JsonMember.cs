namespace Tavus.Runtime;

/// <summary>
/// Reads the members of an object. A value that its property cannot give back unchanged goes to the additional properties, and the
/// property is null. Of a repeated name the last value counts.
/// </summary>
internal static class JsonMember
{
    internal static T? Reference<T>(
        ref global::System.Text.Json.Utf8JsonReader reader,
        string name,
        ref global::System.Text.Json.Nodes.JsonObject? additional,
        JsonReading<T> tryRead)
        where T : class
    {
        reader.Read();
        if (tryRead(ref reader, out T? value))
        {
            additional?.Remove(name);
            return value;
        }

        Keep(ref reader, name, ref additional);
        return null;
    }

    internal static T? Value<T>(
        ref global::System.Text.Json.Utf8JsonReader reader,
        string name,
        ref global::System.Text.Json.Nodes.JsonObject? additional,
        JsonReading<T> tryRead)
        where T : struct
    {
        reader.Read();
        if (tryRead(ref reader, out T value))
        {
            additional?.Remove(name);
            return value;
        }

        Keep(ref reader, name, ref additional);
        return null;
    }

    /// <summary>Keeps a member that has no property.</summary>
    internal static void Unknown(ref global::System.Text.Json.Utf8JsonReader reader, ref global::System.Text.Json.Nodes.JsonObject? additional)
    {
        string name = reader.GetString()!;
        reader.Read();
        Keep(ref reader, name, ref additional);
    }

    /// <summary>Writes an additional property.</summary>
    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, string name, global::System.Text.Json.Nodes.JsonNode? value)
    {
        JsonValues.RequireText(name);
        writer.WritePropertyName(name);
        FreeForm.Write(writer, value);
    }

    private static void Keep(
        ref global::System.Text.Json.Utf8JsonReader reader, string name, ref global::System.Text.Json.Nodes.JsonObject? additional) =>
        (additional ??= new global::System.Text.Json.Nodes.JsonObject())[name] = FreeForm.Read(ref reader);
}
