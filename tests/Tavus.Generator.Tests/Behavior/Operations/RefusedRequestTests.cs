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
              - { name: o, in: query, style: deepObject, schema: { type: object, properties: { 'of': { type: array, items: { type: number } } } } }
              - { name: J, in: header, content: { application/json: { schema: { type: array, items: { type: string } } } } }
            responses: { '204': { description: d } }
        '/y/{m}':
          get:
            operationId: label
            parameters:
              - { name: m, in: path, required: true, style: matrix, schema: { type: number, format: float } }
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

    [LongTextTheory]
    [InlineData("LabelAsync(float.NaN)", "m cannot be written as JSON: the number is not finite")]
    [InlineData("FindAsync(1, o: new FindO { Of = new[] { 1, double.NaN } })", "o.of[1] cannot be written as JSON: the number is not finite")]
    [InlineData("FindAsync(1, j: new[] { \"\\uD800\" })", "J[0] cannot be written as JSON: the string contains an unpaired surrogate")]
    public async Task What_cannot_be_written_has_a_path_that_begins_with_the_parameter(string call, string expected) => Assert.Equal(
        expected,
        await GeneratedProgram.RunAsync(Document, $$"""
            try
            {
                await client.{{call}};
                return "sent";
            }
            catch (TavusValidationException exception)
            {
                return exception.Violations[0].ToString();
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
