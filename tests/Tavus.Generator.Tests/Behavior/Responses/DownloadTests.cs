using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Binary responses: what is known of them besides their bytes.</summary>
public sealed class DownloadTests
{
    [Fact]
    public async Task The_options_of_a_call_choose_a_media_type() => Assert.Equal(
        "image/png, image/jpeg|image/jpeg|application/pdf|must be one of the media types of the response: image/png, image/jpeg.",
        await GeneratedProgram.RunAsync(TestDocument.WithPaths("""
              /image:
                get:
                  operationId: getImage
                  responses:
                    '200': { description: d, content: { image/png: { schema: {} }, image/jpeg: { schema: {} } } }
                    default: { description: d, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
              /paper:
                get:
                  operationId: getPaper
                  responses: { '200': { description: d, content: { application/pdf: { schema: {} } } } }
            """), """
            var accepted = new List<string>();
            var sender = new HttpClient(new Recording(request => accepted.Add(string.Join(", ", request.Headers.Accept))));
            var all = new TavusClient(sender);
            TavusClient jpeg = all.With(new TavusCallOptions { Accept = "image/jpeg" });
            (await all.GetImageAsync()).Dispose();
            (await jpeg.GetImageAsync()).Dispose();
            (await jpeg.GetPaperAsync()).Dispose();
            try
            {
                await all.With(new TavusCallOptions { Accept = "image/gif" }).GetImageAsync();
            }
            catch (InvalidOperationException exception)
            {
                accepted.Add(exception.Message.Replace("The option Accept ", ""));
            }

            return string.Join("|", accepted);
            """, types: """
            internal sealed class Recording(System.Action<System.Net.Http.HttpRequestMessage> record) : System.Net.Http.HttpMessageHandler
            {
                protected override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(
                    System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
                {
                    record(request);
                    return System.Threading.Tasks.Task.FromResult(new System.Net.Http.HttpResponseMessage { Content = new System.Net.Http.ByteArrayContent([1]) });
                }
            }
            """));

    private static readonly string Document = TestDocument.WithPaths("""
        /file: { get: { operationId: getFile, responses: { '200': { description: d, content: { application/pdf: { schema: { type: string, format: binary } } } } } } }
        """);

    [Fact]
    public async Task A_download_has_type_length_name_and_headers() => Assert.Equal(
        "application/pdf 3 a b.pdf 3 abc True",
        await GeneratedProgram.RunAsync(Document, """
            Server.Body = "abc";
            Server.MediaType = "application/pdf";
            Server.Disposition = "attachment; filename=\"a b.pdf\"";
            await using TavusDownload file = await client.GetFileAsync();
            System.IO.Stream stream = file;
            return $"{file.ContentType} {file.ContentLength} {file.FileName} {file.Headers["content-length"]} {await new System.IO.StreamReader(stream).ReadToEndAsync()} {!stream.CanWrite}";
            """));

    [Theory]
    [InlineData("attachment; filename=\\\"plain.txt\\\"; filename*=UTF-8''%e2%82%ac%20rates.txt", "€ rates.txt")]
    [InlineData("attachment; filename=token.txt", "token.txt")]
    [InlineData("attachment; filename=\\\"a\\\\\\\"b.txt\\\"", "ab.txt")]
    [InlineData("attachment; filename=\\\"../../etc/passwd\\\"", "passwd")]
    [InlineData("attachment; filename=\\\"C:\\\\\\\\Windows\\\\\\\\system.ini\\\"", "system.ini")]
    [InlineData("attachment; filename*=UTF-8''%2e%2e%2fx%0d%0a.txt", "x.txt")]
    [InlineData("attachment; filename=\\\"..\\\"", "-")]
    [InlineData("attachment; filename=\\\"a/\\\"", "-")]
    [InlineData("attachment", "-")]
    [InlineData("inline; filename=", "-")]
    public async Task A_name_is_never_a_path(string disposition, string expected) => Assert.Equal(
        expected,
        await GeneratedProgram.RunAsync(Document, $"""
            Server.Disposition = "{disposition}";
            await using TavusDownload file = await client.GetFileAsync();
            return file.FileName ?? "-";
            """));

    [Fact]
    public async Task A_name_that_no_file_can_have_is_none() => Assert.Equal(
        "True",
        await GeneratedProgram.RunAsync(Document, """
            Server.Disposition = "attachment; filename=" + new string('a', 10_000);
            await using TavusDownload file = await client.GetFileAsync();
            return $"{file.FileName is null}";
            """));

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target) =>
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", Document)).AssertSilent().AssertCompiles();
}
