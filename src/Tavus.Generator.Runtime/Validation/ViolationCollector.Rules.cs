#if HAS_RULES
namespace Tavus.Runtime;

using global::System;
using global::System.Globalization;
using global::System.Text.Json.Nodes;

// The value that rules check: that of the property or, if it is null, of the additional property.
internal sealed partial class ViolationCollector
{
    // Whether a property is absent, null, empty, white space, or the placeholder of a code fix.
    internal bool IsMissing(string name, object? property) => (property ?? _additional?[name]) switch
    {
        null => true,
        string text => IsMissing(text),
        JsonValue value when value.TryGetValue(out string? text) => IsMissing(text),
        _ => false,
    };

    // Whether a property is not sent. An explicit null is.
    internal bool IsAbsent(string name, object? property) => property is null && _additional?.ContainsKey(name) != true;

    // Whether a property has one of the values. An empty value is a missing property, and one that ends in * is a prefix.
    internal bool Is(string name, object? property, params string[] texts)
    {
        string? text = (property ?? _additional?[name]) switch
        {
            null => null,
            bool value => value ? "true" : "false",
            object value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        return Array.Exists(texts, expected => IsOneOf(text, expected));
    }

    // expected: A value; one that ends in * is a prefix, and an empty one is a missing property.
    private static bool IsOneOf(string? text, string expected) =>
        expected.Length == 0 ? IsMissing(text)
        : IsMissing(text) ? false
        : expected[expected.Length - 1] == '*' ? text!.StartsWith(expected.Substring(0, expected.Length - 1), StringComparison.Ordinal)
        : text == expected;

    private static bool IsMissing(string? text) => string.IsNullOrWhiteSpace(text) || text!.StartsWith("TODO: ", StringComparison.Ordinal);
}
#endif
