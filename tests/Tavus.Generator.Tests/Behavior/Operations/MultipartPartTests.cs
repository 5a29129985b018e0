using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The parts of a multipart form whose kind follows from the defaults and the encoding of OpenAPI.</summary>
public sealed class MultipartPartTests
{
    private static string Document(string properties, string encoding = "{}", string version = "3.1.0") => TestDocument.WithPaths($$"""
        /x:
          post:
            operationId: call
            requestBody:
              content:
                multipart/form-data:
                  schema: { type: object, properties: { {{properties}} } }
                  encoding: {{encoding}}
            responses: { '204': { description: done } }
        """).Replace("3.0.3", version);

    // The parts without their boundary, one line each.
    private static Task<string> SendAsync(string document, string member) => GeneratedProgram.RunAsync(document, $$"""
        Server.Status = 204;
        await client.CallAsync(new CallRequest { {{member}} });
        string boundary = Server.Content.Split('=')[1].Split(' ')[0];
        string body = Server.Request.Substring(Server.Request.IndexOf("\n\n") + 2);
        return body.Replace("--" + boundary, "#").Replace("\r\n", " ").Replace("# Content-Disposition: form-data; ", "\n").Replace(" #-- ", "").Trim();
        """);

    [Fact]
    public async Task A_property_without_a_type_is_a_file() => Assert.Equal(
        "name=\"file\"; filename=\"a.bin\" Content-Type: application/octet-stream  A",
        await SendAsync(Document("file: {}"), "File = new TavusFile(new byte[] { 65 }, \"a.bin\")"));

    [Theory]
    [InlineData("a.jpg", "image/jpeg")]
    [InlineData("a.PNG", "image/png")]
    [InlineData("a.gif", "image/png")]
    [InlineData("a", "image/png")]
    public async Task Of_several_media_types_the_name_of_the_file_selects_one(string name, string mediaType) => Assert.Equal(
        $"name=\"file\"; filename=\"{name}\" Content-Type: {mediaType}  A",
        await SendAsync(Document("file: {}", "{ file: { contentType: 'image/*, image/png, image/jpeg' } }"), $"File = new TavusFile(new byte[] {{ 65 }}, \"{name}\")"));

    [Fact]
    public async Task The_media_type_of_the_file_itself_comes_first() => Assert.Equal(
        "name=\"file\"; filename=\"a.png\" Content-Type: image/jpeg  A",
        await SendAsync(Document("file: {}", "{ file: { contentType: 'image/png, image/jpeg' } }"), "File = new TavusFile(new byte[] { 65 }, \"a.png\", \"image/jpeg\")"));

    [Theory]
    [InlineData("file: { contentMediaType: image/png }", "{}", "image/png")]
    [InlineData("file: { contentMediaType: image/png }", "{ file: { contentType: image/webp } }", "image/webp")]
    public async Task The_media_type_of_the_content_is_sent(string property, string encoding, string mediaType) => Assert.Equal(
        $"name=\"file\"; filename=\"a\" Content-Type: {mediaType}  A", await SendAsync(Document(property, encoding), "File = new TavusFile(new byte[] { 65 }, \"a\")"));

    [Fact]
    public async Task A_list_without_a_type_of_its_items_is_of_files() => Assert.Equal(
        "name=\"files\"; filename=\"a.bin\" Content-Type: image/gif  A",
        await SendAsync(Document("files: { type: array, items: {} }"), "Files = new[] { new TavusFile(new byte[] { 65 }, \"a.bin\", \"image/gif\") }"));

    [Theory]
    [InlineData("value: {}", "{}", "3.0.3")]
    [InlineData("value: { contentEncoding: base64 }", "{}", "3.1.0")]
    [InlineData("value: {}", "{ value: { contentType: application/json } }", "3.1.0")]
    [InlineData("value: {}", "{ value: { contentType: text/plain } }", "3.1.0")]
    public async Task A_property_of_another_kind_is_a_value(string property, string encoding, string version) =>
        Assert.Contains("name=\"value\" Content-Type: ", await SendAsync(Document(property, encoding, version), "Value = \"x\""));

    [Fact]
    public async Task A_list_that_is_encoded_as_json_is_one_part() => Assert.Equal(
        "name=\"points\" Content-Type: application/json  [{\"n\":1},{\"n\":2}]",
        await SendAsync(
            Document("points: { type: array, items: { type: object, properties: { n: { type: integer } } } }", "{ points: { contentType: application/json } }"),
            "Points = new[] { new CallRequestPointsItem { N = 1 }, new CallRequestPointsItem { N = 2 } }"));
}
