using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>A server without HTTP: on each connection it runs a script, byte by byte. It counts connections and requests.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    /// <summary>So that a test that waits for what never comes fails.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<ScriptedConnection, Task> _script;
    private readonly X509Certificate2? _certificate;
    private readonly ConcurrentDictionary<Socket, bool> _open = new();
    private readonly SemaphoreSlim _closed = new(0);
    private readonly TaskCompletionSource _reached = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private Exception? _mistake;
    private int _accepted;
    private int _requests;

    private ScriptedServer(Func<ScriptedConnection, Task> script, X509Certificate2? certificate)
    {
        _script = script;
        _certificate = certificate;
        _listener.Start(backlog: 1024);
        Address = new($"{(certificate is null ? "http" : "https")}://{_listener.LocalEndpoint}");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>The connections that there ever were.</summary>
    public int Accepted => _accepted;

    /// <summary>The requests of which at least the headers came.</summary>
    public int Requests => _requests;

    public int Open => _open.Count;

    /// <summary>Ends when a script ends it.</summary>
    public Task Reached => _reached.Task.WaitAsync(Guard);

    public static ScriptedServer Start(Func<ScriptedConnection, Task> script, X509Certificate2? certificate = null) => new(script, certificate);

    /// <summary>Waits until the client has closed so many connections that no more than these are left.</summary>
    public async Task LeaveOpenAsync(int count)
    {
        while (_open.Count > count)
            Assert.True(await _closed.WaitAsync(Guard), $"{_open.Count} connections are still open.");
    }

    /// <summary>Closes all connections. A script that failed by itself, and not because the client had gone, fails the test.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        foreach (Socket socket in _open.Keys)
            socket.Dispose();

        await LeaveOpenAsync(0);
        _stop.Dispose();
        Assert.Null(_mistake);
    }

    internal void CountRequest() => Interlocked.Increment(ref _requests);

    internal void Reach() => _reached.TrySetResult();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _accepted);
                _open.TryAdd(socket, true);
                _ = ServeAsync(socket);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
            Stream stream = new NetworkStream(socket);
            if (_certificate is not null)
            {
                var tls = new SslStream(stream);
                stream = tls;
                await tls.AuthenticateAsServerAsync(_certificate);
            }

            var connection = new ScriptedConnection(this, socket, stream);
            await _script(connection);
            await connection.FinishAsync();
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or AuthenticationException)
        {
            // The client has gone, or the script has reset the connection.
        }
        catch (Exception exception)
        {
            _mistake = exception;
        }
        finally
        {
            socket.Dispose();
            _open.TryRemove(socket, out _);
            _closed.Release();
        }
    }
}
