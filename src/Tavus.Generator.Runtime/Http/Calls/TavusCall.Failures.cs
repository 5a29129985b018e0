namespace Tavus.Runtime;

using global::System;
using global::System.Collections;
using global::System.IO;
using global::System.Net;
using global::System.Net.Http;
using global::System.Text;
using global::System.Threading;
using global::System.Threading.Tasks;

// Describes failures without a complete response.
internal sealed partial class TavusCall
{
    private const string TooLate = "The API did not respond in time.";

    // The exception with which the call ends, or null if it is not a failure of a call.
    private Exception? Failure(Exception exception, int start, CancellationToken cancellationToken)
    {
#if HAS_UPLOADS
        if ((Request.Content as RequestContent)?.Failure is { } failure && !cancellationToken.IsCancellationRequested)
            return failure;

#endif
        if (!IsInterruption(exception))
            return null;

        if (cancellationToken.IsCancellationRequested)
            return new OperationCanceledException("The call was cancelled.", Shown(exception), cancellationToken);

        if (IsLate(exception, start))
        {
            return new TaskCanceledException(
                TooLate, Shown(exception.InnerException) as TimeoutException ?? new TimeoutException(TooLate, Shown(exception)));
        }

        if (!IsBreak(exception))
            return null;

        string message = (_response is not null && exception is InvalidDataException ? "The response cannot be read: "
            : _response is not null ? "The response ended early: "
            : MayHaveBeenSent(exception) ? "The connection failed before a response was received: "
            : "The API could not be reached: ") + Secrets.Hide(exception.Message);
        return _response is null
            ? new TavusApiException(message, 0, Shown(exception)) { MayHaveBeenProcessed = MayHaveBeenSent(exception) }
            : Describe(new TavusApiException(message, StatusCode, Shown(exception)));
    }

    // Exceptions of a user's handler may contain the address, or quote the server: both may contain a key.
    private Exception? Shown(Exception? exception)
    {
        var text = new StringBuilder().Append(exception);
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            foreach (DictionaryEntry entry in cause.Data)
                text.Append(entry.Key).Append(' ').Append(entry.Value).Append('\n');
        }

        return Secrets.AreIn(text.ToString()) ? null : exception;
    }

    // Exceptions of a cancelled call: on .NET Framework also those after disposing the response while it is read.
    private bool IsInterruption(Exception exception) => IsBreak(exception) || exception is
        OperationCanceledException or ObjectDisposedException or WebException;

    // Exceptions of a failed connection, or of a body that is too long or cannot be decompressed.
    private bool IsBreak(Exception exception) =>
        exception is HttpRequestException or IOException
        || (_response is not null && exception is InvalidDataException or InvalidOperationException and not ObjectDisposedException);

    private bool IsLate(Exception exception, int start) =>
        _limit?.IsCancellationRequested == true
        || exception.InnerException is TimeoutException
        // .NET Framework does not report why HttpClient has cancelled a request, and its clocks differ a little.
        || (exception is OperationCanceledException && _http.Limit is >= 0 and var limit && Elapsed(start) + 50 >= limit);

    private static bool MayHaveBeenSent(Exception exception)
    {
#if IS_MODERN
        return exception is not HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError,
        };
#else
        // Only a failure to connect can be distinguished here.
        return (exception.InnerException as WebException)?.Status is not
            (WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure
            or WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure);
#endif
    }
}
