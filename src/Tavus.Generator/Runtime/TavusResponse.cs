namespace Tavus.Runtime;

// An answer, read whole.
internal sealed class TavusResponse
{
    private const int MaxShownBytes = 4096;
    private const int MinHiddenBytes = 8;

    private readonly byte[] _body;
#if HAS_STREAMS
    private readonly global::System.IO.Stream? _stream;
#endif
#if HAS_TEXTS
    private readonly string? _charSet;
#endif

    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
    private readonly string[] _secrets;

    private readonly global::System.TimeSpan? _retryAfter;
    private readonly string? _requestId;
    private readonly global::System.Uri? _location;

#if HAS_STREAMS
    internal TavusResponse(global::System.Net.Http.HttpResponseMessage response, global::System.IO.Stream stream, string[] secrets)
        : this(response, global::System.Array.Empty<byte>(), secrets) => _stream = stream;

#endif
    internal TavusResponse(global::System.Net.Http.HttpResponseMessage response, byte[] body, string[] secrets)
    {
        _body = body;
        _secrets = secrets;
        StatusCode = response.StatusCode;
        global::System.Net.Http.Headers.RetryConditionHeaderValue? retry = response.Headers.RetryAfter;
        _retryAfter = retry?.Delta ?? (retry?.Date is { } date ? Remaining(date) : default(global::System.TimeSpan?));
        _requestId = response.Headers.TryGetValues("x-request-id", out global::System.Collections.Generic.IEnumerable<string>? ids)
            ? global::System.Linq.Enumerable.FirstOrDefault(ids)
            : null;
        _location = response.Headers.Location;
#if HAS_TEXTS
        _charSet = response.Content?.Headers.ContentType?.CharSet;
#endif
        if (!IsSuccess)
            HideSecrets();
    }

    internal global::System.Net.HttpStatusCode StatusCode { get; }

    internal int Status => (int)StatusCode;

    internal bool IsSuccess => Status is >= 200 and < 300;

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
            return JsonText.Read(_body, read);
        }
        catch (global::System.Text.Json.JsonException exception)
        {
            HideSecrets();
            throw Describe(new TavusApiException(
                "The API answered " + Number() + ", but not with the body that its document describes: " + (_body.Length == 0 ? "the body is empty." : exception.Message), StatusCode, exception));
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
            if (_charSet is not null)
                encoding = global::System.Text.Encoding.GetEncoding(_charSet.Trim('"'));
        }
        catch (global::System.ArgumentException)
        {
            // An encoding that nobody here knows.
        }

        return encoding.GetString(_body).TrimStart('\uFEFF');
    }

#endif
#if HAS_STREAMS
    // The body of a success, which the caller disposes.
    // Throws TavusApiException: The answer is a failure.
    internal global::System.IO.Stream ReadStream()
    {
        EnsureSuccess();
        return _stream ?? new global::System.IO.MemoryStream(_body, writable: false);
    }

#endif
    // The failure that this answer is.
    internal TavusApiException Failure() => Describe(new TavusApiException(Message(), StatusCode));

    // The failure that this answer is, with its documented body if it has that.
    internal TavusApiException Failure<TError>(JsonReading<TError> read)
    {
        try
        {
            return Describe(new TavusApiException<TError>(Message(), StatusCode, JsonText.Read(_body, read)));
        }
        catch (global::System.Text.Json.JsonException)
        {
            return Failure();
        }
    }

    private static global::System.TimeSpan Remaining(global::System.DateTimeOffset date)
    {
        global::System.TimeSpan remaining = date - global::System.DateTimeOffset.UtcNow;
        return remaining > global::System.TimeSpan.Zero ? remaining : global::System.TimeSpan.Zero;
    }

    // Whether a text shows what nobody may see.
    internal static bool Shows(string[] secrets, string text) => Hide(secrets, text) != text;

    // Blots out credentials in a text, also as JSON, URLs and HTML may escape them.
    internal static string Hide(string[] secrets, string text)
    {
        foreach (string secret in secrets)
        {
            if (secret.Length < MinHiddenBytes)
                continue;

            string json = global::System.Text.Json.JsonEncodedText.Encode(secret).ToString();
            string url = global::System.Uri.EscapeDataString(secret);
            foreach (string form in new[] { secret, json, json.ToLowerInvariant(), secret.Replace("/", "\\/"), url, url.ToLowerInvariant(), global::System.Net.WebUtility.HtmlEncode(secret) })
                text = text.Replace(form, "***");
        }

        return text;
    }

    private string Hide(string text) => Hide(_secrets, text);

    // Blots out credentials where the server sent them back, since exceptions show the body. One as short as a word is no secret.
    private void HideSecrets()
    {
        foreach (string secret in _secrets)
        {
            if (secret.Length < MinHiddenBytes)
                continue;

            byte[] bytes = global::System.Text.Encoding.UTF8.GetBytes(secret);
            global::System.Span<byte> rest = _body;
            int at;
            while ((at = global::System.MemoryExtensions.IndexOf(rest, bytes)) >= 0)
            {
                rest.Slice(at, bytes.Length).Fill((byte)'*');
                rest = rest.Slice(at + bytes.Length);
            }
        }
    }

    private T Describe<T>(T exception)
        where T : TavusApiException
    {
        exception.ResponseBody = ShownBody();
        exception.RetryAfter = _retryAfter;
        exception.RequestId = _requestId is null ? null : Hide(_requestId);
        if (_location is not null && global::System.Uri.TryCreate(Hide(_location.OriginalString), global::System.UriKind.RelativeOrAbsolute, out global::System.Uri? location))
            exception.Location = location;

        exception.MayHaveBeenProcessed = Status is < 400 or 408 or >= 500;
        return exception;
    }

    private string? ShownBody()
    {
        int length = global::System.Math.Min(_body.Length, MaxShownBytes);

        // Not into the middle of a character: its bytes but the first are all 10xxxxxx.
        while (length > MaxShownBytes - 4 && length < _body.Length && (_body[length] & 0xC0) == 0x80)
            length--;

        return _body.Length == 0 ? null : Hide(global::System.Text.Encoding.UTF8.GetString(_body, 0, length));
    }

    private string Message() => "The API answered " + Number() + (ErrorText() is { } text ? ": " + Hide(text) : ".");

    private string Number() => Status.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " (" + StatusCode + ")";

    // The text of the member by which APIs usually explain themselves.
    private string? ErrorText()
    {
        try
        {
            using global::System.Text.Json.JsonDocument document = global::System.Text.Json.JsonDocument.Parse(_body);
            return ErrorText(document.RootElement);
        }
        catch (global::System.Exception exception) when (exception is global::System.Text.Json.JsonException or global::System.InvalidOperationException)
        {
            return null;
        }
    }

    private static string? ErrorText(global::System.Text.Json.JsonElement element)
    {
        if (element.ValueKind != global::System.Text.Json.JsonValueKind.Object)
            return null;

        foreach (string name in new[] { "error", "message", "detail", "title" })
        {
            if (!element.TryGetProperty(name, out global::System.Text.Json.JsonElement value))
                continue;

            string? text = value.ValueKind == global::System.Text.Json.JsonValueKind.String ? value.GetString() : ErrorText(value);
            if (text is { Length: > 0 })
                return text.Length <= MaxShownBytes ? text : text.Substring(0, MaxShownBytes);
        }

        return null;
    }
}
