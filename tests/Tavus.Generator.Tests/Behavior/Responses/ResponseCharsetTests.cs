using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Responses in encodings other than UTF-8.</summary>
public sealed class ResponseCharsetTests
{
    private const string Document = """
        /json:
          get:
            operationId: json
            responses:
              '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              '400': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        /text:
          get: { operationId: text, responses: { '200': { description: d, content: { text/plain: {} } } } }
        /stream:
          get: { operationId: stream, responses: { '200': { description: d, content: { '*/*': {} } } } }
        """;

    private const string Components = """

        components:
          schemas:
            Thing: { type: object, properties: { name: { type: string }, secret: { type: string, format: password } } }
        """;

    private const string Name = "Grüße";

    [Theory]
    [InlineData("; charset=utf-8", "Encoding.UTF8.GetBytes(text)")]
    [InlineData("; charset=\"UTF-8\"", "Encoding.UTF8.GetBytes(text)")]
    [InlineData("; charset=utf-16", "Encoding.Unicode.GetBytes(text)")]
    [InlineData("; charset=utf-16", "Encoding.BigEndianUnicode.GetBytes(text)")]
    [InlineData("; charset=utf-16", "Encoding.Unicode.GetBytes('\\uFEFF' + text)")]
    [InlineData("; charset=utf-16", "Encoding.BigEndianUnicode.GetBytes('\\uFEFF' + text)")]
    [InlineData("; charset=utf-16le", "Encoding.Unicode.GetBytes(text)")]
    [InlineData("; charset=utf-16be", "Encoding.BigEndianUnicode.GetBytes(text)")]
    [InlineData("; charset=utf-32", "Encoding.UTF32.GetBytes('\\uFEFF' + text)")]
    [InlineData("", "Encoding.Unicode.GetBytes('\\uFEFF' + text)")]
    [InlineData("", "Encoding.BigEndianUnicode.GetBytes('\\uFEFF' + text)")]
    [InlineData("; charset=utf-8", "Encoding.Unicode.GetBytes('\\uFEFF' + text)")]
    [InlineData("", "Encoding.Unicode.GetBytes(text)")]
    [InlineData("", "Encoding.UTF8.GetBytes('\\uFEFF' + text)")]
    [InlineData("; charset=iso-8859-1", "Encoding.Latin1.GetBytes(text)")]
    [InlineData("; v=1 ; Charset = \"ISO-8859-1\" ; q=1;", "Encoding.Latin1.GetBytes(text)")]
    [InlineData("; charset='iso-8859-1'", "Encoding.Latin1.GetBytes(text)")]
    [InlineData("; charset=nonsense", "Encoding.UTF8.GetBytes(text)")]
    [InlineData("; charset=", "Encoding.UTF8.GetBytes(text)")]
    [InlineData("; charset=utf-7", "Encoding.UTF8.GetBytes(text)")]
    public async Task Are_read(string charset, string bytes)
    {
        string code = $$"""
            string text = "{\"name\":\"{{Name}}\",\"secret\":\"pässword-1234\"}";
            Server.MediaType = "application/json{{charset.Replace("\"", "\\\"")}}";
            Server.Stream = new System.IO.MemoryStream({{bytes}});
            string read = (await client.JsonAsync()).Name!;
            Server.Status = 400;
            Server.Stream = new System.IO.MemoryStream({{bytes}});
            try
            {
                await client.JsonAsync();
            }
            catch (TavusApiException<Thing> exception)
            {
                read += " " + exception.Error.Name + " " + exception.ResponseBody;
            }

            Server.Status = 200;
            text = "{{Name}}";
            Server.MediaType = "text/plain{{charset.Replace("\"", "\\\"")}}";
            Server.Stream = new System.IO.MemoryStream({{bytes}});
            return read + " " + await client.TextAsync();
            """;
        string shown = $$"""{"name":"{{Name}}","secret":"*************"}""";
        string actual = await GeneratedProgram.RunAsync(TestDocument.WithPaths(Document) + Components, code);
        Assert.Equal($"{Name} {Name} {shown} {Name}", actual.Replace("**************", "*************"));
    }

    [Fact]
    public async Task A_stream_is_not_decoded() => Assert.Equal(
        "4",
        await GeneratedProgram.RunAsync(TestDocument.WithPaths(Document) + Components, """
            Server.MediaType = "text/plain; charset=utf-16";
            Server.Stream = new System.IO.MemoryStream(Encoding.Unicode.GetBytes("ab"));
            var copy = new System.IO.MemoryStream();
            await (await client.StreamAsync()).CopyToAsync(copy);
            return copy.Length.ToString();
            """));

    [Fact]
    public async Task The_key_is_masked_in_every_encoding() => Assert.Equal(
        "False False",
        await GeneratedProgram.RunAsync(
            TestDocument.WithPaths(Document) + Components + """

              securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
            security: [{ key: [] }]
            """,
            """
            Server.Status = 500;
            Server.MediaType = "text/plain; charset=utf-16";
            Server.Stream = new System.IO.MemoryStream(Encoding.Unicode.GetBytes("The key is secret-key-1234."));
            try
            {
                await client.TextAsync();
                return "no failure";
            }
            catch (TavusApiException exception)
            {
                return $"{exception.ToString().Contains("1234")} {exception.ResponseBody!.Contains("1234") || !exception.ResponseBody.StartsWith("The key is ")}";
            }
            """,
            key: "secret-key-1234"));
}
