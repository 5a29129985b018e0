namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics;
using global::System.IO;
using global::System.Net.Http;
using global::System.Runtime.ExceptionServices;
using global::System.Threading;
using global::System.Threading.Tasks;

// Sends the request.
internal sealed partial class TavusCall
{
#if HAS_STREAMS
    private Func<int, bool>? _isStream;
    private Stream? _stream;

    // isStream: Whether the body of a response with this status is read as a stream.
    internal Task SendAsync(
        Func<int, bool> isStream, CancellationToken cancellationToken)
    {
        _isStream = isStream;
        return SendAsync(cancellationToken);
    }

#endif
#if HAS_TRACING
    internal Task SendAsync(CancellationToken cancellationToken) =>
        TavusTracing.IsOn ? TraceAsync(cancellationToken) : ExchangeAsync(cancellationToken);

    private async Task TraceAsync(CancellationToken cancellationToken)
    {
        using Activity? activity = TavusTracing.Start(Request, _template);
        try
        {
            await ExchangeAsync(cancellationToken).ConfigureAwait(false);
            TavusTracing.SetStatus(activity, Status);
        }
        catch (Exception exception)
        {
            TavusTracing.SetFailure(activity, (int?)_response?.StatusCode, exception);
            throw;
        }
    }

    private async Task ExchangeAsync(CancellationToken cancellationToken)
#else
    internal async Task SendAsync(CancellationToken cancellationToken)
#endif
    {
        int start = Environment.TickCount;
        if (_http.Headers.Count > 0)
            AddHeaders();

#if HAS_KEYS
        if (_provided is not null)
            await GetCredentialsAsync(start, cancellationToken).ConfigureAwait(false);

#endif
#if HAS_CALL_CHECKS
        if (_isAuthenticated)
            _http.RequireSecure(Request);

#endif
        Uri? address = Request.RequestUri;
        try
        {
            // Without a timeout of the call, that of HttpClient applies, but it ends with the headers.
            if (_http.Timeout is not null)
                Limit(start, cancellationToken);

            _response = await _http.Client
                .SendAsync(Request, HttpCompletionOption.ResponseHeadersRead, _limit?.Token ?? cancellationToken).ConfigureAwait(false);
            if (_response.RequestMessage?.RequestUri is { } final && !ReferenceEquals(final, address))
                RequireSameHost(address!, final);

#if HAS_STREAMS
            if (_isStream?.Invoke(Status) == true)
                _stream = _response.Content is null ? Stream.Null : await _response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            else if (_response.Content is { } content)
                await ReadAsync(content, start, cancellationToken).ConfigureAwait(false);
#else
            if (_response.Content is { } content)
                await ReadAsync(content, start, cancellationToken).ConfigureAwait(false);
#endif
        }
        catch (Exception exception) when (Failure(exception, start, cancellationToken) is { } failure)
        {
            // An exception of the caller's stream keeps its stack trace.
            ExceptionDispatchInfo.Capture(failure).Throw();
            throw;
        }

        _http.OnResponse?.Invoke(new TavusResponse(_response));
    }

    // A handler of the caller may follow redirects. A response from another host is not the API's.
    // Throws TavusApiException: The response is from another host.
    private void RequireSameHost(Uri requested, Uri final)
    {
        if (final.IsAbsoluteUri && !string.Equals(final.Authority, requested.Authority, StringComparison.OrdinalIgnoreCase))
        {
            throw Describe(new TavusApiException(
                "The request was redirected from " + requested.Authority + " to another host, " + Secrets.Hide(final.Authority)
                    + ", whose response was not read. Check BaseAddress, and use an HttpClient whose handler does not follow redirects.",
                StatusCode));
        }
    }

    private void AddHeaders()
    {
        foreach (KeyValuePair<string, string> header in _http.Headers)
        {
            // Header parameters of the operation have precedence.
            if (!Request.Headers.Contains(header.Key))
                Request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    // Starts the timeout of the call.
    private void Limit(int start, CancellationToken cancellationToken)
    {
        _limit ??= CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _isLimited = true;
        double limit = _http.Limit;
        if (limit >= 0)
            _limit.CancelAfter((int)Math.Max(0, limit - Elapsed(start)));
    }

    private static int Elapsed(int start) => unchecked(Environment.TickCount - start);
}
