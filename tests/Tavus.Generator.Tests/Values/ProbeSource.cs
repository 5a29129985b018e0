namespace Tavus.Generator.Tests.Values;

/// <summary>The C# of the program that reads values.</summary>
internal static class ProbeSource
{
    /// <summary>Reads a value of the kind <c>KIND</c> in every location.</summary>
    public const string Method = """

            private static async Task<string> KINDAsync(Observations seen, string json)
            {
                string value = "{\"value\":" + json + "}", list = "{\"list\":[" + json + "]}";
                string map = "{\"map\":{\"key\":" + json + "}}", union = "{\"union\":" + json + "}";
                seen.Add("property", () => KINDThing.FromJson(value).Value);
                seen.Add("property, in UTF-8", () => KINDThing.FromJson(Encoding.UTF8.GetBytes(value)).Value);
                seen.Add("property, written unchanged", () => KINDThing.FromJson(value).ToJson());
                seen.Add("property, undeclared", () => KINDThing.FromJson(value).AdditionalProperties?["value"]);
                seen.Add("property, set to null", () =>
                {
                    var thing = KINDThing.FromJson(value);
                    thing.Value = null;
                    return thing.ToJson();
                });
                seen.Add("property, set to null and back", () =>
                {
                    var thing = KINDThing.FromJson(value);
                    var old = thing.Value;
                    thing.Value = null;
                    thing.Value = old;
                    return thing.ToJson();
                });
                seen.Add("property of another object", () => new KINDThing { Value = KINDThing.FromJson(value).Value }.ToJson());
                seen.Add("serializer", () => JsonSerializer.Deserialize<KINDThing>(value)!.Value);
                seen.Add("serializer, written unchanged", () => JsonSerializer.Serialize(JsonSerializer.Deserialize<KINDThing>(value), Observations.Relaxed));
                seen.Add("list", () => KINDThing.FromJson(list).List);
                seen.Add("list, written", () => KINDThing.FromJson(list).ToJson());
                seen.Add("map", () => KINDThing.FromJson(map).Map is { } values && values.TryGetValue("key", out var item) ? item : null);
                seen.Add("map, written", () => KINDThing.FromJson(map).ToJson());
                seen.Add("union", () => Observations.Branch(KINDThing.FromJson(union).Union));
                seen.Add("union, written", () => KINDThing.FromJson(union).ToJson());
                await seen.AddAsync("response with property", value, async () => (await Client.GetKINDThingAsync()).Value);
                await seen.AddAsync("response with property, written", value, async () => (await Client.GetKINDThingAsync()).ToJson());
                await seen.AddAsync("response", json, async () => await Client.GetKINDAsync());
                await seen.AddAsync("response of list", "[" + json + "]", async () => await Client.GetKINDListAsync());
                return seen.ToString();
            }

        """;

    /// <summary>Collects what was seen, as text.</summary>
    public const string Observations = """

        /// <summary>What was seen.</summary>
        public sealed class Observations
        {
            /// <summary>Options that escape no more than JSON needs.</summary>
            public static JsonSerializerOptions Relaxed { get; } =
                new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

            private readonly StringBuilder _lines = new();

            /// <summary>Adds a line.</summary>
            public void Add(string name, Func<object?> see)
            {
                string seen;
                try
                {
                    seen = Show(see());
                }
                catch (Exception exception)
                {
                    seen = exception.GetType().Name;
                }

                _lines.Append(name).Append(": ").Append(seen).Append('\n');
            }

            /// <summary>Adds a line about a response.</summary>
            public async Task AddAsync(string name, string body, Func<Task<object?>> see)
            {
                Server.Status = 200;
                Server.Body = body;
                Server.MediaType = "application/json";
                try
                {
                    object? seen = await see();
                    Add(name, () => seen);
                }
                catch (Exception exception)
                {
                    Add(name, () => exception.GetType().Name);
                }
            }

            /// <summary>The branch of a union that a value has.</summary>
            public static object? Branch(object? union)
            {
                foreach (var property in union?.GetType().GetProperties() ?? [])
                {
                    if (property.Name is not ("Json" or "IsKnown" or "Kind") && property.GetValue(union) is { } value)
                        return value;
                }

                return null;
            }

            /// <inheritdoc/>
            public override string ToString() => _lines.ToString();

            private static string Show(object? value) => value switch
            {
                null => "null",
                JsonNode node => node.ToJsonString(Relaxed),
                byte[] bytes => "Byte[] " + Convert.ToHexString(bytes),
                string text => "String " + text,
                DateTimeOffset or DateOnly or TimeOnly => $"{value.GetType().Name} {((IFormattable)value).ToString("o", null)}",
                System.Collections.IDictionary map => Show(map["key"]),
                System.Collections.IList items => items.Count == 1 ? Show(items[0]) : items.Count + " items",
                _ => value.GetType().Name + " " + Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
            };
        }
        """;
}
