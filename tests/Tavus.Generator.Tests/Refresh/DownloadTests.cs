using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Refresh;

/// <summary>What a server may send, and which of it replaces the file.</summary>
public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] Pets = Encoding.UTF8.GetBytes(SmallSpec.Pets);

    private readonly LoopbackServer _server = new();
    private readonly RefreshedProject _project = new RefreshedProject().With("openapi.yaml", SmallSpec.Pets.Replace("age:", "years:"));

    private string Url => _server.Url("/openapi.yaml");

    public void Dispose()
    {
        _server.Dispose();
        _project.Dispose();
    }

    [Fact]
    public async Task A_good_document_replaces_the_file_and_leaves_nothing_else()
    {
        _server.Serve("/openapi.yaml", Pets);

        Assert.True((await _project.RefreshAsync(Url)).HasChanged);

        Assert.Equal(SmallSpec.Pets, _project.Read("openapi.yaml"));
        Assert.Contains(_project.Messages, message => message.StartsWith("tavus/openapi.yaml is refreshed: 1 operation"));
        Assert.DoesNotContain(_project.Files().Keys, path => path.EndsWith(".tmp"));
    }

    [Fact]
    public async Task The_same_document_again_changes_nothing()
    {
        _server.Serve("/openapi.yaml", _project.Read("openapi.yaml"));

        Assert.False((await _project.RefreshAsync(Url)).HasChanged);

        Assert.Contains("tavus/openapi.yaml is up to date (1 operation).", _project.Messages);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body>Sign in</body></html>", "text/html", "'<!DOCTYPE html>'")]
    [InlineData("", "application/yaml", "an empty body")]
    [InlineData("{ \"error\": \"maintenance\" }", "application/json", "maintenance")]
    [InlineData("openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\n", "application/yaml", "no operations")]
    [InlineData("openapi: 3.0.3\ninfo: { title: T }\npaths: {}\ncomponents: { schemas: { A: { type: string } } }\n", "text/yaml", "no operations")]
    [InlineData("swagger: '2.0'\n", "application/yaml", "Swagger 2.0")]
    [InlineData("openapi: \"3.0.3\npaths:\n", "application/yaml", "line 1: TAVUS001")]
    public async Task Other_content_is_refused_with_what_came(string content, string type, string reason)
    {
        _server.Serve("/openapi.yaml", content, headers: $"Content-Type: {type}\r\n");

        string message = await _project.FailAsync(Url);

        Assert.StartsWith($"{Url} (200 OK, {type}, ", message);
        Assert.Contains(reason, message);
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("410 Gone")]
    [InlineData("500 Internal Server Error")]
    [InlineData("204 No Content")]
    [InlineData("206 Partial Content")]
    public async Task Another_status_is_refused(string status)
    {
        _server.Serve("/openapi.yaml", status[0] == '2' ? "" : "No such page\nmore", status, "Content-Type: text/plain\r\n");

        string body = status[0] == '2' ? "an empty body" : "'No such page'";
        Assert.StartsWith($"{Url} returned {status}, text/plain, {body}.", await _project.FailAsync(Url));
    }

    [Fact]
    public async Task A_missing_document_of_the_vendor_has_a_hint()
    {
        _project.KnownUrls.Add(_server.Url("/whole.yaml"));

        Assert.Contains($"The document may be at {_server.Url("/whole.yaml")} now.", await _project.FailAsync(Url));
    }

    [Fact]
    public async Task A_connection_that_ends_early_is_refused()
    {
        _server.Serve("/openapi.yaml", async stream =>
        {
            await stream.WriteAsync(LoopbackServer.Head("200 OK", $"Content-Length: {Pets.Length}\r\n"));
            await stream.WriteAsync(Pets.AsMemory(0, Pets.Length / 2));
        });

        Assert.StartsWith($"{Url} could not be downloaded: The response ended prematurely", await _project.FailAsync(Url));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_reported()
    {
        var stopped = new LoopbackServer();
        string url = stopped.Url("/openapi.yaml");
        stopped.Dispose();

        Assert.StartsWith($"{url} could not be downloaded: Connection refused", await _project.FailAsync(url));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_silent_server_is_given_up(bool sendsHead)
    {
        _project.Limits = _project.Limits with { Idle = TimeSpan.FromSeconds(1) };
        _server.Serve("/openapi.yaml", async stream =>
        {
            if (sendsHead)
                await stream.WriteAsync(LoopbackServer.Head("200 OK", $"Content-Length: {Pets.Length}\r\n"));

            await _server.StayAsync();
        });

        Assert.Equal($"{Url} sent nothing for 1 seconds, after 0 bytes.", await _project.FailAsync(Url));
    }

    [Fact]
    public async Task A_slow_server_is_waited_for_and_progress_is_reported()
    {
        _project.Limits = _project.Limits with { Progress = TimeSpan.FromMilliseconds(100) };
        _server.Serve("/openapi.yaml", async stream =>
        {
            await stream.WriteAsync(LoopbackServer.Head("200 OK", $"Content-Length: {Pets.Length}\r\n"));
            foreach (byte[] part in Pets.Chunk(Pets.Length / 5))
            {
                await stream.WriteAsync(part);
                await Task.Delay(300);
            }
        });

        Assert.True((await _project.RefreshAsync(Url)).HasChanged);

        Assert.Contains($"{Url}: 0 MiB of 0 MiB …", _project.Messages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_large_document_is_refused(bool isCompressed)
    {
        _project.Limits = _project.Limits with { Bytes = 200_000 };
        byte[] large = Encoding.UTF8.GetBytes(SmallSpec.Pets + new string('#', 200_000));
        _server.Serve("/openapi.yaml", isCompressed ? Compress(large) : large, headers: isCompressed ? "Content-Encoding: gzip\r\n" : "");

        Assert.Equal($"{Url} sends more than 0.2 MiB, the limit for a document.", await _project.FailAsync(Url));
    }

    [Fact]
    public async Task A_compressed_document_is_decompressed()
    {
        _server.Serve("/openapi.yaml", Compress(Pets), headers: "Content-Encoding: gzip\r\n");

        await _project.RefreshAsync(Url);

        Assert.Equal(SmallSpec.Pets, _project.Read("openapi.yaml"));
    }

    [Fact]
    public async Task Broken_compression_is_refused()
    {
        _server.Serve("/openapi.yaml", Pets, headers: "Content-Encoding: gzip\r\n");

        Assert.StartsWith($"{Url} could not be downloaded: ", await _project.FailAsync(Url));
    }

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress))
            gzip.Write(content);

        return compressed.ToArray();
    }
}
