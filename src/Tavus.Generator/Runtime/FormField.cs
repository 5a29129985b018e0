#if HAS_FIELDS
namespace Tavus.Runtime;

/// <summary>A name and a value of a form, and how they are sent.</summary>
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

    /// <summary>The media type that the document asks for, or null.</summary>
    internal string? MediaType { get; }

    /// <summary>The style that the document asks for, or null.</summary>
    internal ValueStyle? Style { get; }

    internal bool Explode { get; }

    internal bool AllowReserved { get; }

    /// <summary>Calls <paramref name="add"/> with the name, text and media type of each value that a JSON object becomes in a form.</summary>
    /// <param name="json">The object.</param>
    /// <param name="fields">Its members that are sent in a way of their own.</param>
    /// <param name="escape">Escapes a value.</param>
    /// <param name="add">Takes a name, a value, and the media type of the value.</param>
    internal static void ForEach(
        byte[] json, FormField[] fields, global::System.Func<string, string, FormField?, string> escape, global::System.Action<string, string, string> add)
    {
        using global::System.Text.Json.JsonDocument document = StyleText.Parse("request", json);
        if (document.RootElement.ValueKind != global::System.Text.Json.JsonValueKind.Object)
            throw new global::System.ArgumentException("A form is made of the members of an object.", "request");

        foreach (global::System.Text.Json.JsonProperty member in document.RootElement.EnumerateObject())
        {
            FormField? field = global::System.Array.Find(fields, candidate => candidate.Name == member.Name);
            if (field?.Style is { } style)
            {
                foreach (global::System.Collections.Generic.KeyValuePair<string, string> pair in StyleText.Pairs(member.Name, member.Value, style, field.Explode, text => escape(member.Name, text, field)))
                    add(pair.Key, pair.Value, "text/plain");
            }
            else if (member.Value.ValueKind == global::System.Text.Json.JsonValueKind.Array)
            {
                foreach (global::System.Text.Json.JsonElement item in member.Value.EnumerateArray())
                    AddValue(member.Name, item, field);
            }
            else
            {
                AddValue(member.Name, member.Value, field);
            }
        }

        void AddValue(string name, global::System.Text.Json.JsonElement value, FormField? field)
        {
            if (value.ValueKind == global::System.Text.Json.JsonValueKind.Null)
                return;

            bool isStructure = value.ValueKind is global::System.Text.Json.JsonValueKind.Object or global::System.Text.Json.JsonValueKind.Array;
            string mediaType = field?.MediaType ?? (isStructure ? "application/json" : "text/plain");
            string text = mediaType.Split(';')[0].EndsWith("json", global::System.StringComparison.Ordinal) ? value.GetRawText() : StyleText.Text(value);
            add(name, escape(name, text, field), mediaType);
        }
    }
}
#endif
