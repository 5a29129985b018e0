using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Enums and <c>OpenEnum</c> in the rest of .NET: equality, parsing and <c>JsonSerializer</c>.</summary>
public sealed class OpenEnumTests
{
    private const string Types = """

        internal static class Try
        {
            internal static T Parsed<T>(string text)
                where T : IParsable<T> => T.Parse(text, null);

            internal static T SpanParsed<T>(string text)
                where T : ISpanParsable<T> => T.TryParse(text.AsSpan(), null, out T? value) ? value : throw new FormatException();

            internal static string Failure<T>(string json)
            {
                try
                {
                    return JsonSerializer.Deserialize<T>(json)!.ToString()!;
                }
                catch (JsonException exception)
                {
                    return exception.Path!;
                }
            }
        }
        """;

    private const string Document = "type: object\nproperties:\n  mode: { type: string, enum: [time-based, '+1', café] }\n  level: { type: integer, enum: [1, -2] }";

    [Theory]
    [InlineData("OpenEnum<ThingMode>.Of(\"time-based\") == ThingMode.TimeBased")]
    [InlineData("OpenEnum<ThingMode>.Of(ThingMode.Plus1).ToString() == \"+1\"")]
    [InlineData("OpenEnum<ThingMode>.Of(\"+1\").Equals(ThingMode.Plus1)")]
    [InlineData("!OpenEnum<ThingMode>.Of(\"new\").Equals(ThingMode.Plus1)")]
    [InlineData("OpenEnum<ThingMode>.Of(\"+1\").Equals((object)ThingMode.Plus1)")]
    [InlineData("((IEquatable<ThingMode>)OpenEnum<ThingMode>.Of(\"+1\")).Equals(ThingMode.Plus1)")]
    [InlineData("OpenEnum<ThingMode>.Of(\"+1\").Equals(\"+1\")")]
    [InlineData("OpenEnum<ThingLevel>.Of(\"1.0\") == ThingLevel.Value1")]
    [InlineData("OpenEnum<ThingLevel>.Of(\"1e0\").GetHashCode() == OpenEnum<ThingLevel>.Of(ThingLevel.Value1).GetHashCode()")]
    [InlineData("OpenEnum<ThingLevel>.Of(\"-2.00\").Known == ThingLevel.ValueMinus2")]
    [InlineData("OpenEnum<ThingMode>.Parse(\"new\").Value == \"new\"")]
    [InlineData("OpenEnum<ThingMode>.TryParse(\"time-based\", null, out var mode) && mode == ThingMode.TimeBased")]
    [InlineData("!OpenEnum<ThingMode>.TryParse((string?)null, null, out _)")]
    [InlineData("Try.Parsed<OpenEnum<ThingMode>>(\"time-based\") == ThingMode.TimeBased")]
    [InlineData("Try.SpanParsed<OpenEnum<ThingMode>>(\"café\") == ThingMode.Café")]
    [InlineData("Try.SpanParsed<OpenEnum<ThingMode>>(\"new\") == \"new\"")]
    [InlineData("new Thing().Mode != ThingMode.Plus1")]
    public async Task An_open_enum_is_a_value_as_others_are(string expression) =>
        Assert.Equal("True", await RunAsync($"return Convert.ToString({expression})!;"));

    [LongTextTheory]
    [InlineData("JsonSerializer.Serialize(ThingMode.TimeBased, options)", "\"time-based\"")]
    [InlineData("JsonSerializer.Serialize((ThingMode?)ThingMode.Plus1, plain)", "\"\\u002B1\"")]
    [InlineData("JsonSerializer.Serialize((ThingMode?)null, options)", "null")]
    [InlineData("JsonSerializer.Serialize(ThingLevel.ValueMinus2, options)", "-2")]
    [InlineData("JsonSerializer.Serialize(new[] { ThingMode.TimeBased }, options)", "[\"time-based\"]")]
    [InlineData("JsonSerializer.Serialize(new { Mode = ThingMode.TimeBased })", "{\"Mode\":\"time-based\"}")]
    [InlineData("JsonSerializer.Serialize(new Dictionary<ThingMode, int> { [ThingMode.TimeBased] = 1 })", "{\"time-based\":1}")]
    [InlineData("JsonSerializer.Serialize(new Dictionary<OpenEnum<ThingMode>, int> { [\"new\"] = 1 })", "{\"new\":1}")]
    [InlineData("JsonSerializer.Deserialize<Dictionary<ThingMode, int>>(\"{\\\"time-based\\\":1}\")![ThingMode.TimeBased]", "1")]
    [InlineData("JsonSerializer.Deserialize<ThingMode>(\"\\\"caf\\\\u00e9\\\"\", options)", "Café")]
    [InlineData("JsonSerializer.Deserialize<ThingMode>(\"\\\"café\\\"\", options)", "Café")]
    [InlineData("JsonSerializer.Deserialize<ThingMode?>(\"null\", options) is null", "True")]
    [InlineData("JsonSerializer.Deserialize<ThingMode?>(\"\\\"+1\\\"\", options)", "Plus1")]
    [InlineData("JsonSerializer.Deserialize<ThingLevel>(\"1.0\", options)", "Value1")]
    [InlineData("JsonSerializer.Deserialize<List<ThingMode>>(\"[\\\"+1\\\"]\", options)![0]", "Plus1")]
    [InlineData("Try.Failure<ThingMode>(\"\\\"new\\\"\")", "$")]
    [InlineData("Try.Failure<ThingMode>(\"0\")", "$")]
    [InlineData("Try.Failure<ThingMode>(\"null\")", "$")]
    [InlineData("Try.Failure<ThingMode>(\"\\\"TimeBased\\\"\")", "$")]
    [InlineData("Try.Failure<ThingLevel>(\"7\")", "$")]
    [InlineData("Try.Failure<ThingLevel>(\"\\\"1\\\"\")", "$")]
    [InlineData("Try.Failure<Dictionary<string, ThingMode>>(\"{\\\"a\\\":\\\"new\\\"}\")", "$.a")]
    [InlineData("Try.Failure<Dictionary<string, ThingMode>>(\"{\\\"a\\\":[]}\")", "$.a")]
    public async Task The_serializer_writes_the_values_of_the_api(string expression, string expected) => Assert.Equal(expected, await RunAsync($$"""
        var plain = new JsonSerializerOptions();
        var options = new JsonSerializerOptions { TypeInfoResolver = TavusJson.Resolver };
        _ = (plain, options);
        return Convert.ToString((object?)({{expression}}), System.Globalization.CultureInfo.InvariantCulture)!;
        """));

    [Fact]
    public async Task Every_one_of_many_values_is_found_however_it_is_written()
    {
        string values = string.Join(", ", Enumerable.Range(0, 600).Select(index => $"'{(index % 3 == 0 ? "é" : "v")}{index}-{new string('x', index % 300)}'"));
        const string code = """
            foreach (ThingMode mode in Enum.GetValues<ThingMode>())
            {
                string text = OpenEnum<ThingMode>.Of(mode).Value;
                string json = "{\"mode\":\"" + text + "\"}";
                string escaped = "{\"mode\":\"" + string.Concat(System.Linq.Enumerable.Select(text, character => "\\u" + ((int)character).ToString("x4"))) + "\"}";
                if (Thing.FromJson(json).Mode!.Value.Known != mode || Thing.FromJson(escaped).Mode!.Value.Known != mode || OpenEnum<ThingMode>.Of(text + "x").Known is { } other && other == mode)
                    return text;
            }

            return "all";
            """;
        Assert.Equal("all", await GeneratedProgram.RunAsync(
            TestDocument.WithThing($"type: object\nproperties:\n  mode: {{ type: string, enum: [{values}] }}"), code));
    }

    [Fact]
    public async Task A_known_value_is_read_without_a_new_string() => Assert.Equal("True", await RunAsync("""
        return Convert.ToString(ReferenceEquals(Thing.FromJson("{\"mode\":\"time-based\"}").Mode!.Value.Value, Thing.FromJson("{\"mode\":\"time-\\u0062ased\"}").Mode!.Value.Value));
        """));

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\ud800time-based")]
    public async Task Invalid_Unicode_is_no_known_value(string text) => Assert.Equal("True", await RunAsync($$"""
        OpenEnum<ThingMode> mode = Thing.FromJson("{\"mode\":\"{{text.Replace("\\", "\\\\")}}\"}").Mode!.Value;
        return Convert.ToString(mode.Known is null && mode.Value[0] == '\uFFFD');
        """));

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    [InlineData("net8.0")]
    public void Old_targets_compile(string target) => Generation.Of(
        TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", TestDocument.WithThing(Document))).AssertCompiles();

    private static Task<string> RunAsync(string code) => GeneratedProgram.RunAsync(TestDocument.WithThing(Document), code, types: Types);
}
