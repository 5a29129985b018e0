#if HAS_RULES
namespace Tavus.Runtime;

/// <summary>What the rules of the API ask of a member: its property or, where that is null, its additional property.</summary>
internal static class RuleValues
{
    /// <summary>Whether a member is absent, null, empty or white space.</summary>
    internal static bool IsMissing(object? property, global::System.Text.Json.Nodes.JsonObject? additional, string name)
    {
        property ??= Additional(additional, name);
        return property switch
        {
            null => true,
            string text => string.IsNullOrWhiteSpace(text),
            global::System.Text.Json.Nodes.JsonValue value when value.TryGetValue(out string? text) => string.IsNullOrWhiteSpace(text),
            _ => false,
        };
    }

    /// <summary>Whether a member has one of the texts.</summary>
    internal static bool Is(object? property, global::System.Text.Json.Nodes.JsonObject? additional, string name, params string[] texts)
    {
        string? text = (property ?? Additional(additional, name)) switch
        {
            null => null,
            bool value => value ? "true" : "false",
            object value => global::System.Convert.ToString(value, global::System.Globalization.CultureInfo.InvariantCulture),
        };
        return global::System.Array.IndexOf(texts, text) >= 0;
    }

    private static global::System.Text.Json.Nodes.JsonNode? Additional(global::System.Text.Json.Nodes.JsonObject? additional, string name) =>
        additional is not null && additional.TryGetPropertyValue(name, out global::System.Text.Json.Nodes.JsonNode? value) ? value : null;
}
#endif
