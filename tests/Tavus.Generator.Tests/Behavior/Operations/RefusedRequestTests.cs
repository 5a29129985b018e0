using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Values that no request can carry, and streams of the caller's that fail.</summary>
public sealed class RefusedRequestTests
{
    private static readonly string Document = TestDocument.WithPaths("""
        '/x/{p}':
          get:
            operationId: find
            parameters:
              - { name: p, in: path, required: true, schema: { type: number } }
              - { name: q, in: query, schema: { type: number, format: float } }
              - { name: l, in: query, schema: { type: array, items: { type: number } } }
              - { name: H, in: header, schema: { type: number } }
            responses: { '204': { description: d } }
        /upload:
          post:
            operationId: upload
            requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary } } } } } }
            responses: { '204': { description: d } }
          put:
            operationId: replace
            requestBody: { content: { application/octet-stream: {} } }
            responses: { '204': { description: d } }
        """);

    [LongTextTheory]
    [InlineData("FindAsync(double.NaN)", "p")]
    [InlineData("FindAsync(1, q: float.PositiveInfinity)", "q")]
    [InlineData("FindAsync(1, l: new[] { 1, double.NegativeInfinity })", "l")]
    [InlineData("FindAsync(1, h: double.NaN)", "H")]
    [InlineData("UploadAsync(new UploadRequest { File = new TavusFile(new byte[1], \"a\\0.txt\") })", "file")]
    [InlineData("UploadAsync(new UploadRequest { File = new TavusFile(new byte[1], \"a\\u0085.txt\") })", "file")]
    public async Task It_is_refused_by_the_name_of_the_parameter(string call, string expected) => Assert.Equal(
        expected,
        await GeneratedProgram.RunAsync(Document, $$"""
            try
            {
                await client.{{call}};
                return "sent";
            }
            catch (ArgumentException exception)
            {
                return exception.ParamName!;
            }
            """));

    [Theory]
    [InlineData("client.ReplaceAsync(new Broken())")]
    [InlineData("client.UploadAsync(new UploadRequest { File = new TavusFile(new Broken()) })")]
    public async Task What_the_callers_stream_throws_reaches_the_caller(string call) => Assert.Equal(
        "System.IO.IOException: disk",
        await GeneratedProgram.RunAsync(Document, $$"""
            try
            {
                await {{call}};
                return "sent";
            }
            catch (Exception exception)
            {
                return $"{exception.GetType()}: {exception.Message}";
            }
            """, types: """


            /// <summary>Fails when it is read.</summary>
            public sealed class Broken : System.IO.MemoryStream
            {
                /// <inheritdoc/>
                public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new System.IO.IOException("disk");
            }
            """));
}
