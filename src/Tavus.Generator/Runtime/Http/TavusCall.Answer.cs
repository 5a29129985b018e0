namespace Tavus.Runtime;

// Reads the answer.
internal sealed partial class TavusCall
{
    internal global::System.Net.HttpStatusCode StatusCode => _response!.StatusCode;

    internal int Status => (int)StatusCode;

    private bool IsSuccess => Status is >= 200 and < 300;

    private global::System.Span<byte> Body => _body is null ? default : _body.Written;

    // Ends the call unless it was a success.
    // Throws TavusApiException: It was none.
    internal void EnsureSuccess()
    {
        if (!IsSuccess)
            throw Failure();
    }

    // Ends the call if the answer has a certain status.
    // Throws TavusApiException: It has: the failure holds the body that is documented for it.
    internal void ThrowOn<TError>(int status, JsonReading<TError> read) => ThrowOn(status, status, read);

    // Ends the call if the answer has one of a range of statuses and is no success.
    // Throws TavusApiException: It has: the failure holds the body that is documented for it.
    internal void ThrowOn<TError>(int first, int last, JsonReading<TError> read)
    {
        if (!IsSuccess && Status >= first && Status <= last)
            throw Failure(read);
    }

    // Reads the documented body of a success.
    // Throws TavusApiException: The answer is a failure, or the body is not that.
    internal T Read<T>(JsonReading<T> read)
    {
        EnsureSuccess();
        try
        {
            return JsonText.Read(Body, read);
        }
        catch (global::System.Text.Json.JsonException exception)
        {
            throw Misfit(exception);
        }
    }
#if HAS_TEXTS

    // Reads the body of a success as text, in the encoding that the answer names.
    // Throws TavusApiException: The answer is a failure.
    internal string ReadText()
    {
        EnsureSuccess();
        global::System.Text.Encoding encoding = global::System.Text.Encoding.UTF8;
        try
        {
            if (_response!.Content?.Headers.ContentType?.CharSet is { } name)
                encoding = global::System.Text.Encoding.GetEncoding(name.Trim('"'));
        }
        catch (global::System.ArgumentException)
        {
            // An encoding that nobody here knows.
        }

        return encoding.GetString(Body.ToArray()).TrimStart('\uFEFF');
    }
#endif
#if HAS_STREAMS

    // The body of a success, which the caller disposes.
    // Throws TavusApiException: The answer is a failure.
    internal global::System.IO.Stream ReadStream()
    {
        EnsureSuccess();
        if (_stream is null)
            return new global::System.IO.MemoryStream(Body.ToArray(), writable: false);

        // Disposing the stream ends the connection's use, as with HttpClient's own GetStreamAsync.
        _response = null;
        return _stream;
    }
#endif
}
