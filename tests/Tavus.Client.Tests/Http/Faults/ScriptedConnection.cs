using System;
using System.Buffers;
using System.Globalization;
using System.IO;
using System.IO.Pipelines;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>One connection of a <see cref="ScriptedServer"/>, as its script sees it.</summary>
public sealed class ScriptedConnection(ScriptedServer server, Socket socket, Stream stream)
{
    private readonly PipeReader _reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));

    /// <summary>The headers of the next request with its first line, or null where the client has closed the connection.</summary>
    public async Task<string?> ReadHeadAsync()
    {
        while (true)
        {
            ReadResult result = await _reader.ReadAsync();
            if (Split(result.Buffer) is var (head, end))
            {
                _reader.AdvanceTo(end);
                server.CountRequest();
                return head;
            }

            _reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            if (result.IsCompleted)
                return null;
        }
    }

    /// <summary>The next request, headers and body, or null where the client has closed the connection.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        if (await ReadHeadAsync() is not { } head)
            return null;

        int length = Regex.Match(head, @"Content-Length: (\d+)") is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        ReadResult result = await _reader.ReadAtLeastAsync(length);
        if (result.Buffer.Length < length)
            return null;

        string body = Encoding.UTF8.GetString(result.Buffer.Slice(0, length));
        _reader.AdvanceTo(result.Buffer.GetPosition(length));
        return head + "\r\n\r\n" + body;
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task WriteAsync(byte[] bytes)
    {
        await stream.WriteAsync(bytes);
        await stream.FlushAsync();
    }

    /// <summary>Ends the connection at once, and lets the client know that it is an error.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    /// <summary>Tells the test that it has come this far.</summary>
    public void Reach() => server.Reach();

    /// <summary>Waits for what the test does next.</summary>
    public Task Reached => server.Reached;

    /// <summary>Sends nothing any more, but lets the client finish: a connection that is closed over unread bytes is reset.</summary>
    public async Task FinishAsync()
    {
        if (stream is NetworkStream)
            socket.Shutdown(SocketShutdown.Send);
        else
            await ((SslStream)stream).ShutdownAsync();

        await ClosedAsync();
    }

    /// <summary>Reads until the client closes the connection.</summary>
    public async Task ClosedAsync()
    {
        while (true)
        {
            ReadResult result = await _reader.ReadAsync();
            _reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
                return;
        }
    }

    private static (string Head, SequencePosition End)? Split(ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        return reader.TryReadTo(out ReadOnlySequence<byte> head, "\r\n\r\n"u8) ? (Encoding.UTF8.GetString(head), reader.Position) : null;
    }
}
