#if HAS_ADVICE
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json;
using global::System.Text.Json.Nodes;

// Rules that refuse no request, since the API's document does not state them as constraints. Validate() checks them in the JSON.
internal sealed partial class ViolationCollector
{
    // 2^53: from there on, a double cannot distinguish integers.
    private const double MaxExactInteger = 9007199254740992;

    private JsonModel? _subject;
    private JsonObject? _json;

    // Whether rules that refuse no request are checked, too.
    internal bool IsComplete { get; private set; }

    // Checks the value at a path below an object, or the items of a list there. The message is about all limits together.
    // path: Names with dots between them.
    // limits: Keywords of JSON Schema with their values, as in "Minimum=1".
    // when: Values of properties with which it applies, as in "name=value". Of several with one name, one suffices.
    internal void CheckJson(JsonModel model, string path, string message, string[] limits, string[]? when = null)
    {
        if (_isStopped || JsonOf(model) is not { } json)
            return;

        if (!Array.TrueForAll(when ?? Array.Empty<string>(), condition => Holds(json, condition, when!)))
            return;

        JsonNode? value = ValueAt(json, path);
        if (Array.Exists(limits, limit => IsBroken(value, limit)))
            Add(path, message);

        for (int i = 0; i < (value as JsonArray)?.Count; i++)
        {
            JsonNode? item = value![i];
            if (Array.Exists(limits, limit => !IsOfCollection(limit) && IsBroken(item, limit)))
                Add(Item(path, i), message);
        }
    }

    // Null where the object cannot be written: the client refuses it when it is sent.
    private JsonObject? JsonOf(JsonModel model)
    {
        if (ReferenceEquals(model, _subject))
            return _json;

        _subject = model;
        _json = null;
        try
        {
            byte[] json = model.ToUtf8Json();
            var reader = new Utf8JsonReader(json, JsonText.ReaderOptions);
            reader.Read();
            _json = FreeForm.Read(ref reader, json) as JsonObject;
        }
        catch (TavusValidationException)
        {
        }

        return _json;
    }

    private static JsonNode? ValueAt(JsonNode? node, string path)
    {
        foreach (string name in path.Split('.'))
            node = (node as JsonObject)?[name];

        return node;
    }

    private static bool Holds(JsonObject json, string condition, string[] all)
    {
        string name = condition.Substring(0, condition.IndexOf('=') + 1);
        JsonNode? value = ValueAt(json, name.TrimEnd('='));
        return Array.Exists(all, other => other.StartsWith(name, StringComparison.Ordinal) && Has(value, other.Substring(name.Length)));
    }

    private static bool Has(JsonNode? value, string expected) => value switch
    {
        JsonObject => expected == "*",
        JsonArray items => expected == "*" && items.Count > 0,
        _ => IsOneOf(TextOf(value), expected),
    };

    private static string? TextOf(JsonNode? value) =>
        value is not JsonValue scalar ? null
        : scalar.TryGetValue(out string? text) ? text
        : scalar.ToJsonString();

    private static bool IsOfCollection(string limit) => limit.Substring(0, limit.IndexOf('=')) is
        "MinItems" or "MaxItems" or "UniqueItems" or "MinProperties" or "MaxProperties";

    private static bool IsBroken(JsonNode? value, string limit)
    {
        int end = limit.IndexOf('=');
        string text = limit.Substring(end + 1);
        return limit.Substring(0, end) switch
        {
            "Minimum" => Number(value) < Number(text),
            "Maximum" => Number(value) > Number(text),
            "ExclusiveMinimum" => Number(value) <= Number(text),
            "ExclusiveMaximum" => Number(value) >= Number(text),
            "MultipleOf" => Number(value) is { } number && Number(text) is > 0 and var factor && !IsMultiple(number, factor),
            "MinLength" => Text(value) is { } found && Length(found) < Number(text),
            "MaxLength" => Text(value) is { } found && Length(found) > Number(text),
            "Pattern" => Text(value) is { Length: > 0 } found && !IsMatch(found, text),
            "MinItems" => (value as JsonArray)?.Count < Number(text),
            "MaxItems" => (value as JsonArray)?.Count > Number(text),
            "MinProperties" => (value as JsonObject)?.Count < Number(text),
            "MaxProperties" => (value as JsonObject)?.Count > Number(text),
            _ => value is JsonArray items && HasRepetition(items),
        };
    }

    private static double? Number(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue(out double number) ? number : null;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string? Text(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue(out string? text) ? text : null;

    private static bool HasRepetition(JsonArray items)
    {
        var texts = new HashSet<string>();
        foreach (JsonNode? item in items)
        {
            // 1 and 1.0 are one number in JSON.
            string? text = Number(item) is { } number && Math.Abs(number) < MaxExactInteger
                ? number.ToString("R", CultureInfo.InvariantCulture)
                : item?.ToJsonString();
            if (!texts.Add(text ?? ""))
                return true;
        }

        return false;
    }
}
#endif
