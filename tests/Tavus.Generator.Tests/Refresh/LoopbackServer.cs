using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Refresh;

/// <summary>A server on this machine that sends exactly the bytes that a test gives for a path.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private const string Yaml = "Content-Type: application/yaml\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, Func<Stream, Task>> _responses = [];
    private readonly CancellationTokenSource _stopping = new();

    public LoopbackServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url(string path) => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    /// <summary>Sends a whole response.</summary>
    public LoopbackServer Serve(string path, string content, string status = "200 OK", string headers = Yaml) =>
        Serve(path, Encoding.UTF8.GetBytes(content), status, headers);

    public LoopbackServer Serve(string path, byte[] content, string status = "200 OK", string headers = Yaml) =>
        Serve(path, async stream =>
        {
            await stream.WriteAsync(Head(status, headers + $"Content-Length: {content.Length}\r\n"));
            await stream.WriteAsync(content);
        });

    public LoopbackServer Redirect(string path, string target, string status = "301 Moved Permanently") =>
        Serve(path, "", status, $"Location: {target}\r\n");

    public LoopbackServer Serve(string path, Func<Stream, Task> respond)
    {
        _responses[path] = respond;
        return this;
    }

    public static byte[] Head(string status, string headers) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}Connection: close\r\n\r\n");

    /// <summary>Waits until the server stops.</summary>
    public Task StayAsync() => Task.Delay(Timeout.Infinite, _stopping.Token);

    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = RespondAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test has ended.
        }
    }

    private async Task RespondAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                Stream stream = connection.GetStream();
                string path = await ReadPathAsync(stream);
                if (_responses.TryGetValue(path, out Func<Stream, Task>? respond))
                    await respond(stream);
                else
                    await stream.WriteAsync(Head("404 Not Found", "Content-Length: 0\r\n"));
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The client has gone.
            }
        }
    }

    private static async Task<string> ReadPathAsync(Stream stream)
    {
        var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        string path = (await reader.ReadLineAsync() ?? "").Split(' ')[1];
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        return path;
    }
}
