#if HAS_UNIONS
namespace Tavus.Runtime;

// A value that is one of several types.
internal interface IJsonUnion
{
    // An object of the API, or a JsonNode.
    object Content { get; }
}

// What a union holds: an object of the API as it is, anything else as JSON. Nothing is lost where no branch fits.
internal struct JsonChoice
{
    internal JsonChoice(object content) => Content = content ?? throw new global::System.ArgumentNullException("value");

    internal object Content { get; private set; }

    internal readonly global::System.Text.Json.Nodes.JsonNode Json => Content as global::System.Text.Json.Nodes.JsonNode
        ?? global::System.Text.Json.Nodes.JsonNode.Parse(JsonText.ToUtf8((IJsonModel)Content, JsonWriter.Model))!;

    // Holds a value that is no object of the API.
    internal static JsonChoice Of<T>(T value, JsonWriting<T> write) => value is null
        ? throw new global::System.ArgumentNullException(nameof(value))
        : new(global::System.Text.Json.Nodes.JsonNode.Parse(JsonText.ToUtf8(value, write))!);

    // Holds what another union holds.
    internal static JsonChoice Of(IJsonUnion value) => new(value?.Content!);

    // The content as an object of the API, or null where it is none of that type.
    internal T? Model<T>(JsonReading<T> read, global::System.Func<global::System.Text.Json.Nodes.JsonObject, bool>? fits = null)
        where T : class, IJsonModel
    {
        if (Content is T same)
            return same;

        if (Json is not global::System.Text.Json.Nodes.JsonObject json || fits?.Invoke(json) == false)
            return null;

        // What the user put in, or was read first, stays: changes of it are written. Any other object is a copy.
        T? model = Read(json, read);
        if (model is not null && Content is global::System.Text.Json.Nodes.JsonNode)
            Content = model;

        return model;
    }

    // The content as another type, or null where it does not fit.
    internal readonly T? Value<T>(JsonReading<T> read) => Read(Json, read);

    private static T? Read<T>(global::System.Text.Json.Nodes.JsonNode json, JsonReading<T> read) =>
        JsonText.ReadOrDefault(JsonText.ToUtf8(json, static (ref JsonWriter writer, global::System.Text.Json.Nodes.JsonNode value) => writer.Value(value)), read);
}

// What tells the branches of a union apart.
internal static class JsonBranch
{
    // Whether an object has all of these members.
    internal static bool Has(this global::System.Text.Json.Nodes.JsonObject json, params string[] names) =>
        global::System.Array.TrueForAll(names, json.ContainsKey);

    // Whether a member of an object has one of these texts.
    internal static bool Is(this global::System.Text.Json.Nodes.JsonObject json, string name, params string[] texts) =>
        json[name] is global::System.Text.Json.Nodes.JsonValue value
        && global::System.Array.IndexOf(texts, value.TryGetValue(out string? text) ? text : value.ToJsonString()) >= 0;

    // Whether a member of an object has one of these texts, or is not there.
    internal static bool MayBe(this global::System.Text.Json.Nodes.JsonObject json, string name, params string[] texts) =>
        !json.ContainsKey(name) || json.Is(name, texts);
}

// Unions.
internal ref partial struct JsonWriter
{
    // Writes a union (a JsonWriting{T}).
    internal static void Union(ref JsonWriter writer, IJsonUnion value) => writer.Value(value);

    internal void Member(int member, IJsonUnion? value)
    {
        if (value is not null && Begin(member))
            Value(value);
    }

    internal void Value(IJsonUnion value)
    {
        if (value.Content is IJsonModel model)
            Value(model);
        else
            Value((global::System.Text.Json.Nodes.JsonNode)value.Content);
    }
}
#endif
