namespace Tavus.Runtime;

// Says how the call failed when no whole answer came.
internal sealed partial class TavusCall
{
    private const string TooLate = "The API did not answer in time.";

    // What the call ends with, or null for what is no failure of a call.
    private global::System.Exception? Failure(global::System.Exception exception, int start, global::System.Threading.CancellationToken cancellationToken)
    {
#if HAS_UPLOADS
        if ((Request.Content as RequestContent)?.Failure is { } failure && !cancellationToken.IsCancellationRequested)
            return failure;

#endif
        if (!IsInterruption(exception))
            return null;

        if (cancellationToken.IsCancellationRequested)
            return new global::System.OperationCanceledException("The call was cancelled.", Shown(exception), cancellationToken);

        if (IsLate(exception, start))
        {
            return new global::System.Threading.Tasks.TaskCanceledException(
                TooLate, Shown(exception.InnerException) as global::System.TimeoutException ?? new global::System.TimeoutException(TooLate, Shown(exception)));
        }

        if (!IsBreak(exception))
            return null;

        string message = (_response is not null ? "The response ended early: "
            : MayHaveBeenSent(exception) ? "The connection failed before a response was received: "
            : "The API could not be reached: ") + Secrets.Hide(exception.Message);
        return _response is null
            ? new TavusApiException(message, 0, Shown(exception)) { MayHaveBeenProcessed = MayHaveBeenSent(exception) }
            : Describe(new TavusApiException(message, StatusCode, Shown(exception)));
    }

    // What a handler of the user's throws may tell the address, and what a server sends may be quoted: both may hold a key.
    private global::System.Exception? Shown(global::System.Exception? exception)
    {
        var text = new global::System.Text.StringBuilder().Append(exception);
        for (global::System.Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            foreach (global::System.Collections.DictionaryEntry entry in cause.Data)
                text.Append(entry.Key).Append(' ').Append(entry.Value).Append('\n');
        }

        return Secrets.AreIn(text.ToString()) ? null : exception;
    }

    // What a call ends with when it is cancelled: on .NET Framework also what comes of disposing the response under its reader.
    private bool IsInterruption(global::System.Exception exception) => IsBreak(exception) || exception is
        global::System.OperationCanceledException or global::System.ObjectDisposedException or global::System.Net.WebException;

    // What a connection ends with, or a body that cannot be decompressed.
    private bool IsBreak(global::System.Exception exception) =>
        exception is global::System.Net.Http.HttpRequestException or global::System.IO.IOException
        || (_response is not null && exception is global::System.IO.InvalidDataException or global::System.InvalidOperationException and not global::System.ObjectDisposedException);

    private bool IsLate(global::System.Exception exception, int start) =>
        _limit?.IsCancellationRequested == true
        || exception.InnerException is global::System.TimeoutException
        // .NET Framework does not tell why HttpClient has cancelled a request, and its clocks differ a little.
        || (exception is global::System.OperationCanceledException && _http.Limit is >= 0 and var limit && Elapsed(start) + 50 >= limit);

    private static bool MayHaveBeenSent(global::System.Exception exception)
    {
#if IS_MODERN
        return exception is not global::System.Net.Http.HttpRequestException
        {
            HttpRequestError: global::System.Net.Http.HttpRequestError.NameResolutionError
                or global::System.Net.Http.HttpRequestError.ConnectionError
                or global::System.Net.Http.HttpRequestError.SecureConnectionError
                or global::System.Net.Http.HttpRequestError.ProxyTunnelError,
        };
#else
        // A connection that was refused is all that can be told apart here.
        return (exception.InnerException as global::System.Net.WebException)?.Status is not
            (global::System.Net.WebExceptionStatus.ConnectFailure or global::System.Net.WebExceptionStatus.NameResolutionFailure
            or global::System.Net.WebExceptionStatus.TrustFailure or global::System.Net.WebExceptionStatus.SecureChannelFailure);
#endif
    }
}
