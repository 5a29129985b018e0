namespace Tavus.Runtime;

/// <summary>An answer, read whole.</summary>
internal sealed class TavusResponse
{
    private const int MaxShownBytes = 4096;
    private const int MinHiddenBytes = 8;

    private readonly byte[] _body;

    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
    private readonly string _key;

    private readonly global::System.TimeSpan? _retryAfter;
    private readonly string? _requestId;

    internal TavusResponse(global::System.Net.Http.HttpResponseMessage response, byte[] body, string key)
    {
        _body = body;
        _key = key;
        StatusCode = response.StatusCode;
        global::System.Net.Http.Headers.RetryConditionHeaderValue? retry = response.Headers.RetryAfter;
        _retryAfter = retry?.Delta ?? (retry?.Date is { } date ? Remaining(date) : default(global::System.TimeSpan?));
        _requestId = response.Headers.TryGetValues("x-request-id", out global::System.Collections.Generic.IEnumerable<string>? ids)
            ? global::System.Linq.Enumerable.FirstOrDefault(ids)
            : null;
        if (!IsSuccess)
            HideKey();
    }

    internal global::System.Net.HttpStatusCode StatusCode { get; }

    internal int Status => (int)StatusCode;

    internal bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Reads the documented body of a success.</summary>
    /// <exception cref="TavusApiException">The body is not that.</exception>
    internal T Read<T>(JsonReading<T> read)
    {
        try
        {
            return JsonText.Read(_body, read);
        }
        catch (global::System.Text.Json.JsonException exception)
        {
            HideKey();
            throw Describe(new TavusApiException(
                "The API answered " + Number() + ", but not with the body that its document describes: " + (_body.Length == 0 ? "the body is empty." : exception.Message), StatusCode, exception));
        }
    }

    /// <summary>The failure that this answer is.</summary>
    internal TavusApiException Failure() => Describe(new TavusApiException(Message(), StatusCode));

    /// <summary>The failure that this answer is, with its documented body if it has that.</summary>
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

    /// <summary>Blots out the key where the server sent it back, since exceptions show the body. A key as short as a word is no secret.</summary>
    private void HideKey()
    {
        if (_key.Length < MinHiddenBytes)
            return;

        byte[] key = global::System.Text.Encoding.ASCII.GetBytes(_key);
        global::System.Span<byte> rest = _body;
        int at;
        while ((at = global::System.MemoryExtensions.IndexOf(rest, key)) >= 0)
        {
            rest.Slice(at, key.Length).Fill((byte)'*');
            rest = rest.Slice(at + key.Length);
        }
    }

    private T Describe<T>(T exception)
        where T : TavusApiException
    {
        exception.ResponseBody = ShownBody();
        exception.RetryAfter = _retryAfter;
        exception.RequestId = _requestId is null ? null : Hide(_requestId);
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

    /// <summary>Blots out the key in a text, also as JSON, URLs and HTML may escape it.</summary>
    private string Hide(string text)
    {
        if (_key.Length < MinHiddenBytes)
            return text;

        string json = global::System.Text.Json.JsonEncodedText.Encode(_key).ToString();
        foreach (string form in new[] { _key, json, json.ToLowerInvariant(), _key.Replace("/", "\\/"), global::System.Uri.EscapeDataString(_key), global::System.Net.WebUtility.HtmlEncode(_key) })
            text = text.Replace(form, "***");

        return text;
    }

    private string Message() => "The API answered " + Number() + (ErrorText() is { } text ? ": " + Hide(text) : ".");

    private string Number() => Status.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " (" + StatusCode + ")";

    /// <summary>The text of the member by which APIs usually explain themselves.</summary>
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
