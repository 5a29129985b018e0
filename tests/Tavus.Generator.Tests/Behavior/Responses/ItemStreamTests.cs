using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Responses whose items are read while they arrive.</summary>
public sealed class ItemStreamTests
{
    private const string Chunk = "{ type: object, properties: { n: { type: integer }, text: { type: string } } }";

    private static string Document(string mediaType, string schema = Chunk, string more = "") => TestDocument.WithPaths($$"""
        /x:
          get:
            operationId: watch
            responses:
              '200': { description: d, content: { {{mediaType}}: { schema: {{schema}}{{more}} } } }
              '400': { description: d, content: { application/json: { schema: { type: object, properties: { message: { type: string } } } } } }
        """);

    private const string Collect = """
        var items = new List<string>();
        try
        {
            await foreach (var item in client.WatchAsync())
                items.Add(item.ToJson());
        }
        catch (TavusApiException exception)
        {
            items.Add(exception.GetType().Name + " " + exception.Message);
        }

        return string.Join("|", items);
        """;

    private static Task<string> RunAsync(string document, string body, string code = Collect) =>
        GeneratedProgram.RunAsync(document, "Server.Body = " + Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(body, quote: true) + ";\n" + code);

    [Theory]
    [InlineData("application/jsonl", "{\"n\":1}\n{\"n\":2}\n")]
    [InlineData("application/x-ndjson", "{\"n\":1}\r\n\r\n{\"n\":2}")]
    [InlineData("application/json-seq", "\u001e{\"n\":1}\n\u001e{\n\"n\":2}\n")]
    [InlineData("text/event-stream", "\uFEFFdata: {\"n\":1}\n\ndata:{\"n\":\ndata:2}\n\n")]
    [InlineData("text/event-stream", ": hello\r\rid: 7\rretry: 10\rdata: {\"n\":1}\r\revent: e\r\revent: x\rdata: {\"n\":2}\r\r")]
    [InlineData("text/event-stream", "data: {\"n\":1}\r\n\r\ndata: {\"n\":2}\r\n\r\ndata: {\"n\":3}")]
    [InlineData("text/event-stream", "data: {\"n\":\r\ndata:1}\r\nid: 7\r\n\r\ndata: {\"n\":2}\r\n\r\n")]
    [InlineData("text/event-stream; charset=utf-8", "data: {\"n\":1}\n\ndata: {\"n\":2}\n\ndata: [DONE]\n\ndata: {\"n\":9}\n\n")]
    public async Task Items_of_every_format_are_read(string mediaType, string body) =>
        Assert.Equal("{\"n\":1}|{\"n\":2}", await RunAsync(Document(mediaType.Contains(';') ? $"'{mediaType}'" : mediaType), body));

    [Fact]
    public async Task A_terminator_of_the_document_ends_the_stream_and_is_missed() => Assert.Equal(
        "{\"n\":1}|TavusApiException The response ended early: the event 'bye', which ends the stream, was not received",
        await RunAsync(Document("text/event-stream", more: ", x-tavus-terminator: bye"), "data: {\"n\":1}\n\n"));

    [Fact]
    public async Task An_item_that_is_no_json_is_named_by_its_number_after_the_earlier_ones()
    {
        string result = await RunAsync(Document("application/jsonl"), "{\"n\":1}\nnot json\n{\"n\":3}\n");

        Assert.StartsWith("{\"n\":1}|TavusApiException Item 2 of the response does not match the API's document: ", result);
        Assert.EndsWith("The item is: not json", result);
    }

    [Fact]
    public async Task An_error_is_the_documented_exception() => Assert.Equal(
        "TavusApiException`1 The API returned 400 (BadRequest): no", await RunAsync(Document("text/event-stream"), "{\"message\":\"no\"}", "Server.Status = 400;\n" + Collect));

    [Fact]
    public async Task Texts_are_items_as_they_are() => Assert.Equal(
        "a \"b\"|c\nd|[DONE]",
        await RunAsync(Document("text/event-stream", "{ type: string }"), "data: a \"b\"\n\ndata: c\ndata: d\n\ndata: [DONE]\n\n", Collect.Replace("item.ToJson()", "item")));

    [Theory]
    [InlineData("format: uuid", "3F2504E0-4F89-11D3-9A0C-0305E82C3301", "3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("format: date", "2024-05-06", "05/06/2024")]
    [InlineData("enum: [a, b]", "c", "c")]
    [InlineData("format: uri", "https://a.test/b", "https://a.test/b")]
    public async Task Texts_of_other_types_may_be_the_JSON_of_a_string(string type, string text, string expected) => Assert.Equal(
        $"{expected}|{expected}",
        await RunAsync(
            Document("text/event-stream", $"{{ type: string, {type} }}"), $"data: {text}\n\ndata: \"{text}\"\n\n",
            Collect.Replace("item.ToJson()", "FormattableString.Invariant($\"{item}\")")));

    [Fact]
    public async Task Lines_that_are_declared_as_texts_are_items_whatever_they_hold() => Assert.Equal(
        "{\"n\": 1}|a b|c",
        await RunAsync(Document("application/jsonl", "{ type: string }"), "{\"n\": 1}\na b\r\n\n\"c\"\n", Collect.Replace("item.ToJson()", "item")));

    [Fact]
    public async Task Events_that_the_document_describes_are_objects() => Assert.Equal(
        "{\"event\":\"add\",\"data\":\"{\\\"n\\\":1}\",\"id\":\"7\",\"retry\":10}",
        await RunAsync(
            Document("text/event-stream", "{ type: object, required: [data], properties: { event: { type: string }, data: { type: string }, id: { type: string }, retry: { type: integer } } }"),
            "event: add\nid: 7\nretry: 10\ndata: {\"n\":1}\n\n"));

    [Fact]
    public async Task Events_are_distinguished_by_their_names() => Assert.Equal(
        "Added 1|Removed gone",
        await RunAsync(
            Document("text/event-stream", "{ oneOf: [{ $ref: '#/components/schemas/Added' }, { $ref: '#/components/schemas/Removed' }] }") + """

            components:
              schemas:
                Added: { type: object, properties: { event: { type: string, enum: [added] }, data: { type: object, properties: { n: { type: integer } } } } }
                Removed: { type: object, properties: { event: { type: string, enum: [removed] }, data: { type: string } } }
            """,
            "event: added\ndata: {\"n\":1}\n\nevent: removed\ndata: gone\n\n",
            Collect.Replace("item.ToJson()", "item.Added is { } added ? \"Added \" + added.Data!.N : \"Removed \" + item.Removed!.Data")));

    [Fact]
    public async Task The_item_schema_and_content_schema_of_OpenAPI_3_2_are_used() => Assert.Equal(
        "7 x",
        await RunAsync("""
            openapi: 3.2.0
            info: { title: T, version: '1' }
            servers: [{ url: 'https://api.test' }]
            paths:
              /x:
                get:
                  operationId: watch
                  responses:
                    '200':
                      description: d
                      content:
                        text/event-stream:
                          itemSchema:
                            type: object
                            required: [data]
                            properties:
                              event: { type: string }
                              data: { type: string, contentMediaType: application/json, contentSchema: { type: object, properties: { n: { type: integer } } } }
            """,
            "event: x\ndata: {\"n\":7}\n\n",
            Collect.Replace("item.ToJson()", "item.Data!.N + \" \" + item.Event")));

    [Fact]
    public async Task Without_a_schema_it_stays_a_stream() => Assert.Equal(
        "data: 1",
        await RunAsync(TestDocument.WithPaths("/x: { get: { operationId: watch, responses: { '200': { description: d, content: { text/event-stream: {} } } } } }"), "data: 1", """
            await using TavusDownload stream = await client.WatchAsync();
            return await new System.IO.StreamReader(stream).ReadToEndAsync();
            """));

    [Fact]
    public async Task Items_arrive_before_the_server_ends_and_a_break_ends_the_connection() => Assert.Equal(
        "1 2 3 broken",
        await RunAsync(Document("application/jsonl"), "", """
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var own = new TavusClient(new TavusClientOptions { BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}") });
            var gate = new SemaphoreSlim(0);
            Task<string> serving = Task.Run(async () =>
            {
                using System.Net.Sockets.TcpClient connection = await probe.AcceptTcpClientAsync();
                System.IO.Stream stream = connection.GetStream();
                await stream.ReadAsync(new byte[4096]);
                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\nConnection: close\r\n\r\n"));
                try
                {
                    for (int n = 1; n < 100_000; n++)
                    {
                        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{{\"n\":{n},\"text\":\"{new string('x', 1000)}\"}}\n"));
                        if (n <= 3)
                            await gate.WaitAsync();
                    }

                    return "sent all";
                }
                catch (System.IO.IOException)
                {
                    return "broken";
                }
            });
            var seen = new List<string>();
            await foreach (var item in own.WatchAsync())
            {
                seen.Add(item.N.ToString()!);
                gate.Release();
                if (seen.Count == 3)
                    break;
            }

            seen.Add(await serving);
            return string.Join(" ", seen);
            """));

    [Fact]
    public async Task Items_are_not_kept() => Assert.Equal(
        "100000 True",
        await RunAsync(Document("application/jsonl"), "", """
            Server.Stream = new Endless();
            var seen = new List<WeakReference>();
            int count = 0;
            await foreach (var item in client.WatchAsync())
            {
                if (count++ % 10_000 == 0)
                    seen.Add(new WeakReference(item));
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            
            // The enumerator may hold the last that it looked at.
            return $"{count} {seen.FindAll(item => item.IsAlive).Count <= 1}";
        }

        private sealed class Endless : System.IO.MemoryStream
        {
            private int _left = 100_000;

            public override bool CanSeek => false;

            public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                byte[] line = Encoding.ASCII.GetBytes("{\"n\":1,\"text\":\"" + new string('x', 100) + "\"}\n");
                if (_left == 0)
                    return new(0);

                _left--;
                line.CopyTo(buffer);
                return new(line.Length);
            }
        """));

    [Theory]
    [InlineData(64, "longer than 64 MiB")]
    [InlineData(62, "does not match")]
    public async Task An_item_has_a_limit(int mebibytes, string message) => Assert.Contains(
        message,
        await RunAsync(Document("application/jsonl"), "", $$"""
            Server.Stream = new Line({{mebibytes}} * 1024 * 1024 + 5);
            try
            {
                await foreach (var item in client.WatchAsync())
                {
                }
            }
            catch (TavusApiException exception)
            {
                return exception.Message.Split(new[] { "The item is" }, StringSplitOptions.None)[0];
            }

            return "all";
        }

        private sealed class Line(int length) : System.IO.MemoryStream
        {
            private int _left = length;

            public override bool CanSeek => false;

            public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                int count = Math.Min(buffer.Length, _left);
                _left -= count;
                buffer.Span.Slice(0, count).Fill((byte)'x');
                return new(count);
            }
        """));

    /// <summary>They may have secrets, which the next user of the memory must not see.</summary>
    [Fact]
    public async Task No_item_stays_in_memory_that_others_use() => Assert.Equal(
        "1 False",
        await RunAsync(Document("application/jsonl"), "{\"n\":1,\"text\":\"secret-of-items\"}\n", """
            int count = 0;
            await foreach (var item in client.WatchAsync())
                count++;

            bool isSeen = false;
            for (int length = 16; length <= 64 * 1024; length *= 2)
                isSeen |= Encoding.ASCII.GetString(System.Buffers.ArrayPool<byte>.Shared.Rent(length)).Contains("secret-of-items");

            return $"{count} {isSeen}";
            """));

    [Fact]
    public async Task A_cancelled_enumeration_ends() => Assert.Equal(
        "OperationCanceledException 1",
        await RunAsync(Document("application/jsonl"), "{\"n\":1}\n{\"n\":2}\n", """
            using var source = new CancellationTokenSource();
            int count = 0;
            try
            {
                await foreach (var item in client.WatchAsync().WithCancellation(source.Token))
                {
                    count++;
                    Server.Stream = null;
                    source.Cancel();
                    source.Token.ThrowIfCancellationRequested();
                }
            }
            catch (OperationCanceledException exception)
            {
                return exception.GetType().Name + " " + count;
            }

            return "all";
            """));

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target) =>
        Assert.Contains("IAsyncEnumerable<", Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", Document("text/event-stream"))).AssertSilent().AssertCompiles()["Client.g.cs"]);
}
