using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Generator.Tasks;

/// <summary>Downloads one document into memory. Nothing is written; each failure is one sentence.</summary>
internal sealed class SpecDownloader : IDisposable
{
    private const string Accept = "application/yaml, application/json, text/markdown, text/plain, */*;q=0.5";

    private readonly HttpClient _http;
    private readonly DownloadLimits _limits;
    private readonly Action<string> _report;

    /// <param name="report">Receives progress of downloads that take long.</param>
    public SpecDownloader(DownloadLimits limits, Action<string> report)
    {
        _limits = limits;
        _report = report;
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            UseCookies = false,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        string version = typeof(SpecDownloader).Assembly.GetName().Version!.ToString(3);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Tavus.Generator/" + version);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Accept);
    }

    public void Dispose() => _http.Dispose();

    /// <exception cref="RefreshException">There is no complete response.</exception>
    public async Task<SpecDownload> DownloadAsync(SpecAddress address, CancellationToken cancellationToken)
    {
        try
        {
            return address.Uri.IsFile ? ReadFile(address) : await SendAsync(address, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw new RefreshException($"{address.Display} could not be downloaded: {Reason(exception)}");
        }
    }

    // A broken compression is an InvalidDataException.
    private static bool IsFailure(Exception exception) => exception
        is HttpRequestException or IOException or UnauthorizedAccessException or ObjectDisposedException or InvalidDataException;

    private SpecDownload ReadFile(SpecAddress address)
    {
        long length = new FileInfo(address.Uri.LocalPath).Length;
        CheckSize(address, length);
        return new SpecDownload(address, File.ReadAllBytes(address.Uri.LocalPath), status: null, contentType: null, movedTo: null);
    }

    private async Task<SpecDownload> SendAsync(SpecAddress address, CancellationToken cancellationToken)
    {
        Uri uri = address.Uri;
        bool isMoved = true;
        for (int count = 0; count <= _limits.Redirects; count++)
        {
            using HttpResponseMessage response = await GetAsync(address, uri, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response))
            {
                Uri? movedTo = isMoved && uri != address.Uri ? uri : null;
                return await ReadAsync(address, uri, movedTo, response, cancellationToken).ConfigureAwait(false);
            }

            isMoved &= (int)response.StatusCode is 301 or 308;
            uri = Follow(address, uri, response);
        }

        string last = SpecAddress.Show(uri);
        throw new RefreshException($"{address.Display} redirects more than {_limits.Redirects} times, the last time to {last}.");
    }

    private async Task<HttpResponseMessage> GetAsync(SpecAddress address, Uri uri, CancellationToken cancellationToken)
    {
        Task<HttpResponseMessage> sending = _http.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await WaitAsync(address, sending, received: 0, cancellationToken).ConfigureAwait(false);
        return await sending.ConfigureAwait(false);
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is not null;

    private static Uri Follow(SpecAddress address, Uri from, HttpResponseMessage response)
    {
        Uri target = new(from, response.Headers.Location!);
        bool isAllowed = target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp);
        return isAllowed
            ? target
            : throw new RefreshException($"{address.Display} redirects to {SpecAddress.Show(target)}, which is not https.");
    }

    private async Task<SpecDownload> ReadAsync(
        SpecAddress address, Uri uri, Uri? movedTo, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        string? contentType = response.Content.Headers.ContentType?.MediaType;
        string status = $"{(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();
        ContentDispositionHeaderValue? disposition = response.Content.Headers.ContentDisposition;
        if ((disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"') is { Length: > 0 } name)
            SpecAddress.CheckName(name, $"The response of {address.Display}");

        bool isSuccess = response.StatusCode == HttpStatusCode.OK;
        if (isSuccess && response.Content.Headers.ContentLength is { } length)
            CheckSize(address, length);

        long limit = isSuccess ? _limits.Bytes : 1000;
        byte[] content = await ReadContentAsync(address, response, limit, cancellationToken).ConfigureAwait(false);
        var download = new SpecDownload(address, content, status, contentType, movedTo);
        string target = uri == address.Uri ? "" : $" (redirected to {SpecAddress.Show(uri)})";
        if (isSuccess)
            return download;

        bool isNotFound = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone;
        throw new RefreshException($"{address.Display}{target} returned {download.Description}.") { IsNotFound = isNotFound };
    }

    private async Task<byte[]> ReadContentAsync(
        SpecAddress address, HttpResponseMessage response, long limit, CancellationToken cancellationToken)
    {
        long? expected = response.Content.Headers.ContentLength;
        using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var content = new MemoryStream();
        var progress = new DownloadProgress(address, expected, _limits.Progress, _report);
        byte[] buffer = new byte[81920];
        while (true)
        {
            Task<int> reading = stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken);
            await WaitAsync(address, reading, content.Length, cancellationToken).ConfigureAwait(false);
            int count = await reading.ConfigureAwait(false);
            if (count == 0)
                break;

            content.Write(buffer, 0, count);
            progress.Report(content.Length);
            if (content.Length > limit && limit < _limits.Bytes)
                return content.ToArray();

            CheckSize(address, content.Length);
        }

        if (expected is { } length && length != content.Length)
            throw new RefreshException($"{address.Display} sent {content.Length} of {length} bytes.");

        return content.ToArray();
    }

    // A stream of .NET Framework ignores the token of a read that has begun.
    private async Task WaitAsync(SpecAddress address, Task task, long received, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task first = await Task.WhenAny(task, Task.Delay(_limits.Idle, timer.Token)).ConfigureAwait(false);
        timer.Cancel();
        if (first == task)
            return;

        _ = task.ContinueWith(static ended => _ = ended.Exception, TaskScheduler.Default);
        cancellationToken.ThrowIfCancellationRequested();
        throw new RefreshException($"{address.Display} sent nothing for {_limits.Idle.TotalSeconds:0.#} seconds, after {received} bytes.");
    }

    private void CheckSize(SpecAddress address, long length)
    {
        string limit = DownloadProgress.MiB(_limits.Bytes);
        if (length > _limits.Bytes)
            throw new RefreshException($"{address.Display} sends more than {limit}, the limit for a document.");
    }

    // The innermost message is the one about the socket or the certificate.
    private static string Reason(Exception exception)
    {
        var messages = new List<string>();
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
            messages.Add(inner.Message.TrimEnd('.'));

        string last = messages[messages.Count - 1];
        return messages[0].Contains(last) ? messages[0] + "." : $"{messages[0]}: {last}.";
    }
}
