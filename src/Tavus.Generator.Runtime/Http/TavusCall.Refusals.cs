namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Linq;
using global::System.Net.Http.Headers;
using global::System.Text.Json;

// Says how the call failed when an answer came.
internal sealed partial class TavusCall
{
    private const int MaxShownBytes = 4096;
    private const int MaxErrorBytes = 1024 * 1024;

    // The properties by which APIs usually explain an error, the most specific first: Spring's `error` is only the name of the status.
    private static readonly string[] ErrorNames = { "error_description", "message", "detail", "msg", "error", "title" };

    private bool _isClean;

    // What no failure may show.
#if HAS_SECRETS
    private SecretTexts Secrets => _secrets ??= Credentials.And(JsonSecrets.In(Sent)).And(JsonSecrets.In(Body));
#else
    private SecretTexts Secrets => Credentials;
#endif
#if !HAS_CREDENTIALS

    private SecretTexts Credentials => _http.Secrets;
#endif

    // The failure that the answer is.
    private TavusApiException Failure()
    {
        HideSecrets();
        return Describe(new TavusApiException(Message(), StatusCode));
    }

    // The failure that the answer is, with its documented body if it has that.
    private TavusApiException Failure<TError>(JsonReading<TError> read, Func<JsonReading<TError>, TError> readBody)
    {
        HideSecrets();
        try
        {
            return Describe(new TavusApiException<TError>(Message(), StatusCode, readBody(read)));
        }
        catch (JsonException)
        {
            return Failure();
        }
    }

    // The failure that a success with another body than the documented one is.
    private TavusApiException Misfit(JsonException exception, string? text = null)
    {
        string reason = Body.Length == 0 ? "the body is empty." : text ?? Secrets.Hide(exception.Message);
        return Describe(new TavusApiException(
            "The API returned " + Number() + " with a body that does not match the API's document: " + reason, StatusCode, Shown(exception)));
    }

    // Adds what came with the answer.
    private T Describe<T>(T exception)
        where T : TavusApiException
    {
        HideSecrets();
        HttpResponseHeaders headers = _response!.Headers;
        exception.ResponseBody = ShownBody();
        exception.RetryAfter = RetryAfter(headers.RetryAfter);
        exception.MayHaveBeenProcessed = Status is < 400 or 408 or >= 500;
        exception.Headers = ShownHeaders();
        if (headers.TryGetValues("x-request-id", out IEnumerable<string>? ids))
            exception.RequestId = Secrets.Hide(Enumerable.First(ids));

        if (headers.Location is { } location && Uri.TryCreate(Secrets.Hide(location.OriginalString), UriKind.RelativeOrAbsolute, out Uri? shown))
            exception.Location = shown;

        return exception;
    }

    private Dictionary<string, string> ShownHeaders()
    {
        Dictionary<string, string> headers = ResponseHeaders.Of(_response!);
        foreach (string name in Enumerable.ToArray(headers.Keys))
            headers[name] = Secrets.Hide(headers[name]);

        return headers;
    }

    // Blots out secrets in the body, of which no more than this is of use for a failure.
    private void HideSecrets()
    {
        if (_isClean || Utf8Body is not { } body)
            return;

        _isClean = true;
        body.Truncate(MaxErrorBytes);
        Secrets.HideIn(body.Segment);
    }

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        if (header?.Date is not { } date)
            return header?.Delta;

        TimeSpan remaining = date - DateTimeOffset.UtcNow;
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    private string? ShownBody()
    {
        int length = Math.Min(Body.Length, MaxShownBytes);

        // Not into the middle of a character: its bytes but the first are all 10xxxxxx.
        while (length > MaxShownBytes - 4 && length < Body.Length && (Body[length] & 0xC0) == 0x80)
            length--;

        return length == 0 ? null : Utf8Text.Of(Body.Slice(0, length));
    }

    private string Message() => "The API returned " + Number() + (ErrorText() is { } text ? ": " + text : ".");

    private string Number() => Status.ToString(CultureInfo.InvariantCulture) + " (" + StatusCode + ")";

    private string? ErrorText()
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(JsonText.WithoutMark(Utf8Body?.Memory ?? default), FreeForm.Options);
            return ErrorText(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? ErrorText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => ErrorText(element.GetString()!),
        JsonValueKind.Array => Enumerable.FirstOrDefault(
            Enumerable.Select(element.EnumerateArray(), ErrorText), text => text is not null),
        JsonValueKind.Object => Enumerable.FirstOrDefault(
            Enumerable.Select(ErrorNames, name => element.TryGetProperty(name, out JsonElement value) ? ErrorText(value) : null),
            text => text is not null),
        _ => null,
    };

    private static string? ErrorText(string text)
    {
        if (text.Length <= MaxShownBytes)
            return text.Length == 0 ? null : text;

        return text.Substring(0, char.IsHighSurrogate(text[MaxShownBytes - 1]) ? MaxShownBytes - 1 : MaxShownBytes);
    }
}
