using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Values;

/// <summary>UUIDs, bytes and URIs.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("3F2504E0-4F89-11D3-9A0C-0305E82C3301")]
    [InlineData("3F2504e0-4f89-11D3-9a0c-0305E82C3301")]
    [InlineData("{3F2504E0-4F89-11D3-9A0C-0305E82C3301}")]
    [InlineData("{3f2504e0-4f89-11d3-9a0c-0305e82c3301}")]
    [InlineData("(3f2504e0-4f89-11d3-9a0c-0305e82c3301)")]
    [InlineData("3f2504e04f8911d39a0c0305e82c3301")]
    [InlineData("3F2504E04F8911D39A0C0305E82C3301")]
    [InlineData("urn:uuid:3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("URN:UUID:3F2504E0-4F89-11D3-9A0C-0305E82C3301")]
    public async Task Every_spelling_is_a_uuid(string text) => await Expected.ValueAsync(
        "Uuid", $"\"{text}\"", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\"");

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"3f2504e0-4f89-11d3-9a0c-0305e82c330\"")]
    [InlineData("\"3f2504e0-4f89-11d3-9a0c-0305e82c33011\"")]
    [InlineData("\"3f2504e0-4f89-11d3-9a0c-0305e82c330g\"")]
    [InlineData("\"3f2504e04-f89-11d3-9a0c-0305e82c3301\"")]
    [InlineData("\"{3f2504e0-4f89-11d3-9a0c-0305e82c3301\"")]
    [InlineData("\"+f2504e0-4f89-11d3-9a0c-0305e82c3301\"")]
    [InlineData("\"0x2504e0-4f89-11d3-9a0c-0305e82c3301\"")]
    [InlineData("\"3f2504e0-4f89-11d3-9a0c-0x05e82c3301\"")]
    [InlineData("\" 3f2504e0-4f89-11d3-9a0c-0305e82c3301\"")]
    [InlineData("\"3f2504e04f8911d39a0c0305e82c3301 \"")]
    [InlineData("\"user_1234\"")]
    [InlineData("5")]
    [InlineData("[\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\"]")]
    public async Task What_is_no_uuid_is_kept(string json) => await Expected.NoValueAsync("Uuid", json);

    [Theory]
    [InlineData("\"\"", "", "\"\"")]
    [InlineData("\"AQID\"", "010203", "\"AQID\"")]
    [InlineData("\"AQ==\"", "01", "\"AQ==\"")]
    [InlineData("\"AQ\"", "01", "\"AQ==\"")]
    [InlineData("\"AQI=\"", "0102", "\"AQI=\"")]
    [InlineData("\"AQI\"", "0102", "\"AQI=\"")]
    [InlineData("\"+/8=\"", "FBFF", "\"+/8=\"")]
    [InlineData("\"\\u002B/8=\"", "FBFF", "\"+/8=\"")]
    [InlineData("\"+\\/8=\"", "FBFF", "\"+/8=\"")]
    [InlineData("\"-_8=\"", "FBFF", "\"+/8=\"")]
    [InlineData("\"-_8\"", "FBFF", "\"+/8=\"")]
    [InlineData("\"AQID\\nBAUG\\n\"", "010203040506", "\"AQIDBAUG\"")]
    [InlineData("\"AQID\\r\\nBAUG\"", "010203040506", "\"AQIDBAUG\"")]
    [InlineData("\"AQID\\r\\nBA==\\r\\n\"", "01020304", "\"AQIDBA==\"")]
    public async Task Every_spelling_is_bytes(string json, string value, string canonical) =>
        await Expected.ValueAsync("Bytes", json, value, canonical);

    [Theory]
    [InlineData("\"A\"")]
    [InlineData("\"AQIDB\"")]
    [InlineData("\"AQ=\"")]
    [InlineData("\"A===\"")]
    [InlineData("\"AQ==AQ==\"")]
    [InlineData("\"AQ*D\"")]
    [InlineData("\"AQÄD\"")]
    [InlineData("5")]
    [InlineData("[1,2,3]")]
    public async Task What_are_no_bytes_is_kept(string json) => await Expected.NoValueAsync("Bytes", json);

    [Theory]
    [InlineData("https://a.test/b?c=d#e")]
    [InlineData("https://a.test")]
    [InlineData("HTTPS://A.test:443/%7Eb")]
    [InlineData("https://ä.test/ä?b")]
    [InlineData("https://a.test/a b")]
    [InlineData("urn:isbn:0451450523")]
    [InlineData("/relative/path")]
    [InlineData("mailto:a@b.test")]
    public async Task Uris_are_as_dotnet_parses_them(string text)
    {
        string value = new System.Uri(text, System.UriKind.RelativeOrAbsolute).ToString();
        await Expected.ValueAsync("Uri", $"\"{text}\"", value, $"\"{text}\"");
    }

    [Theory]
    [InlineData("\"http://\"")]
    [InlineData("\"http://[::1\"")]
    [InlineData("5")]
    [InlineData("[]")]
    public async Task What_is_no_uri_is_kept(string json) => await Expected.NoValueAsync("Uri", json);
}
