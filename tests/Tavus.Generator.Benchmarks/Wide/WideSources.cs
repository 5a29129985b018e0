using System.Linq;

namespace Tavus.Generator.Benchmarks.Wide;

/// <summary>The C# that is compiled with the generated client: the same model by hand, and a class for each side that makes what is measured.</summary>
internal static class WideSources
{
    private const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;

        """;

    public const string Generated = Usings + """
        namespace Tavus;

        public static class Side
        {
            public static Func<object?> Read(byte[] json, HttpMessageHandler handler) => () => Wide.FromJson(json);

            public static Func<object?> Write(byte[] json, HttpMessageHandler handler)
            {
                Wide value = Wide.FromJson(json);
                return value.ToJson;
            }

            public static Func<object?> Serialize(byte[] json, HttpMessageHandler handler)
            {
                Wide value = Wide.FromJson(json);
                return () => JsonSerializer.Serialize(value);
            }

            public static Func<object?> Call(byte[] json, HttpMessageHandler handler)
            {
                Wide value = Wide.FromJson(json);
                var client = new TavusClient(new TavusClientOptions(), new HttpClient(handler));
                return () => client.SendAsync(value).GetAwaiter().GetResult();
            }
        }
        """;

    /// <param name="keepsUndeclared">Whether undeclared properties are kept; otherwise System.Text.Json's generator writes code that is faster.</param>
    public static string ByHand(string name, WideDocument document, bool keepsUndeclared) => Usings + $$"""
        namespace {{name}};

        public sealed class Wide
        {
        {{string.Concat(document.Properties.Select(MemberOf))}}
            {{(keepsUndeclared ? "[JsonExtensionData] public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }" : "")}}
        }

        [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
        [JsonSerializable(typeof(Wide))]
        public sealed partial class {{name}}Json : JsonSerializerContext;

        public static class Side
        {
            public static Func<object?> Read(byte[] json, HttpMessageHandler handler) => () => Read(json);

            public static Func<object?> Write(byte[] json, HttpMessageHandler handler)
            {
                Wide value = Read(json);
                return () => JsonSerializer.Serialize(value, {{name}}Json.Default.Wide);
            }

            public static Func<object?> Serialize(byte[] json, HttpMessageHandler handler) => Write(json, handler);

            public static Func<object?> Call(byte[] json, HttpMessageHandler handler)
            {
                Wide value = Read(json);
                var http = new HttpClient(handler);
                var address = new Uri("https://api.test/wide");
                return () => CallAsync(http, address, value).GetAwaiter().GetResult();
            }

            private static Wide Read(byte[] json) => JsonSerializer.Deserialize(json, {{name}}Json.Default.Wide)!;

            private static async Task<Wide> CallAsync(HttpClient http, Uri address, Wide value)
            {
                using HttpResponseMessage response = await http.PostAsJsonAsync(address, value, {{name}}Json.Default.Wide).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();
                return (await response.Content.ReadFromJsonAsync({{name}}Json.Default.Wide).ConfigureAwait(false))!;
            }
        }
        """;

    private static string MemberOf((string Name, string Kind) property)
    {
        string type = property.Kind switch
        {
            "integer" => "int",
            "number" => "double",
            "boolean" => "bool",
            "date-time" => "DateTimeOffset",
            "list" => "IList<string>",
            "dates" => "IList<DateTimeOffset>",
            _ => "string",
        };
        string name = string.Concat(property.Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return $"    [JsonPropertyName(\"{property.Name}\")] public {type}? {name} {{ get; set; }}\n";
    }
}
