namespace Tavus.Runtime;

using global::System;
using global::System.IO;
using global::System.Net;
using global::System.Text.Json;

// Reads the response.
internal sealed partial class TavusCall
{
    internal HttpStatusCode StatusCode => _response!.StatusCode;

    internal int Status => (int)StatusCode;

    private bool IsSuccess => Status is >= 200 and < 300;

    private Span<byte> Body => Utf8Body is { } body ? body.Written : default;

    // Throws unless the response is a success.
    // Throws TavusApiException: It is not.
    internal void EnsureSuccess()
    {
        if (!IsSuccess)
            throw Failure();
    }

    // Throws if the response has a certain status.
    // Throws TavusApiException: It has; the exception has the documented body.
    internal void ThrowOn<TError>(int status, JsonReading<TError> read) => ThrowOn(status, status, read);

    // Throws if the response has a status in a range and is not a success.
    // Throws TavusApiException: It has; the exception has the documented body.
    internal void ThrowOn<TError>(int first, int last, JsonReading<TError> read)
    {
        if (IsErrorOf(first, last))
            throw Failure(read, ReadJson);
    }

    // Reads the documented body of a success.
    // Throws TavusApiException: The response is an error, or its body does not match.
    internal T Read<T>(JsonReading<T> read)
    {
        EnsureSuccess();
        try
        {
            return ReadJsonOrNothing(read);
        }
        catch (JsonException exception)
        {
            throw Misfit(exception);
        }
    }

    private T ReadJson<T>(JsonReading<T> read) => JsonText.Read(Body, read);

    // Where the document allows null, servers write it as a body or none.
    private T ReadJsonOrNothing<T>(JsonReading<T> read) => Body.Length == 0 ? JsonText.Read("null"u8, read) : ReadJson(read);

    private bool IsErrorOf(int first, int last) => !IsSuccess && Status >= first && Status <= last;
#if HAS_TEXTS

    // Reads the body of a success as text.
    // Throws TavusApiException: The response is an error.
    internal string ReadText()
    {
        EnsureSuccess();
        return Utf8Text.Of(Body);
    }
#endif
#if HAS_STREAMS

    // The body of a success, which the caller disposes.
    // Throws TavusApiException: The response is an error.
    internal TavusDownload ReadStream()
    {
        EnsureSuccess();
        if (_stream is null)
            _stream = new MemoryStream(_body?.Written.ToArray() ?? Array.Empty<byte>(), writable: false);

        // From here on the stream owns the response.
        var download = new TavusDownload(_stream, _response!);
        _response = null;
        return download;
    }
#endif
}
