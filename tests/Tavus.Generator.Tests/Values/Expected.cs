using System;
using System.Linq;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Values;

/// <summary>What is expected of a value in every location.</summary>
internal static class Expected
{
    /// <summary>The text is a value: every location has it, and writing gives the text, or the canonical one after a change.</summary>
    public static async Task ValueAsync(string kindName, string json, string value, string canonical)
    {
        ValueKind kind = ValueKinds.Of(kindName);
        AssertSame(kind, json, OfValue(json, $"{kind.Type} {value}", canonical), await ValuesProgram.ReadAsync(kind, json));
    }

    /// <summary>The text is no value of the kind: it is kept, and no location has a value.</summary>
    public static async Task NoValueAsync(string kindName, string json)
    {
        ValueKind kind = ValueKinds.Of(kindName);
        string seen = await ValuesProgram.ReadAsync(kind, json);
        AssertSame(kind, json, OfNoValue(json), seen[..seen.IndexOf("response: ", StringComparison.Ordinal)]);

        // A whole body that is no value can only fail; a list with such an item does not.
        Assert.Contains("response: String TavusApiException", seen);
        Assert.DoesNotContain("response of list: String ", seen);
    }

    /// <summary>The lines that differ.</summary>
    public static string Differences(string expected, string actual)
    {
        string[] lines = expected.ReplaceLineEndings("\n").Split('\n');
        string[] seen = actual.Split('\n');
        Assert.Equal(lines.Length, seen.Length);
        return string.Join(Environment.NewLine, lines.Zip(seen)
            .Where(pair => pair.First != pair.Second)
            .Select(pair => $"expected {pair.First}{Environment.NewLine}actual   {pair.Second}"));
    }

    private static void AssertSame(ValueKind kind, string json, string expected, string actual)
    {
        string differences = Differences(expected, actual);
        Assert.True(differences.Length == 0, $"{kind} {json}{Environment.NewLine}{differences}");
    }

    /// <summary>What is seen of a value.</summary>
    public static string OfValue(string json, string value, string canonical) => $$$"""
        property: {{{value}}}
        property, in UTF-8: {{{value}}}
        property, written unchanged: String {"value":{{{json}}}}
        property, undeclared: null
        property, set to null: String {}
        property, set to null and back: String {"value":{{{json}}}}
        property of another object: String {"value":{{{canonical}}}}
        serializer: {{{value}}}
        serializer, written unchanged: String {"value":{{{json}}}}
        list: {{{value}}}
        list, written: String {"list":[{{{canonical}}}]}
        map: {{{value}}}
        map, written: String {"map":{"key":{{{canonical}}}}}
        union: {{{value}}}
        union, written: String {"union":{{{json}}}}
        response with property: {{{value}}}
        response with property, written: String {"value":{{{json}}}}
        response: {{{value}}}
        response of list: {{{value}}}

        """;

    private static string OfNoValue(string json) => $$$"""
        property: null
        property, in UTF-8: null
        property, written unchanged: String {"value":{{{json}}}}
        property, undeclared: {{{json}}}
        property, set to null: String {"value":{{{json}}}}
        property, set to null and back: String {"value":{{{json}}}}
        property of another object: String {}
        serializer: null
        serializer, written unchanged: String {"value":{{{json}}}}
        list: null
        list, written: String {"list":[{{{json}}}]}
        map: null
        map, written: String {"map":{"key":{{{json}}}}}
        union: null
        union, written: String {"union":{{{json}}}}
        response with property: null
        response with property, written: String {"value":{{{json}}}}

        """;
}
