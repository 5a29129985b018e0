namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Linq;
using global::System.Net.Http.Headers;
using global::System.Text.Json;

// Describes failures with a response.
internal sealed partial class TavusCall
{
    private const int MaxShownBytes = 4096;
    private const int MaxErrorBytes = 1024 * 1024;

    // The usual properties of error messages, the most specific first: Spring's `error` is only the name of the status.
    private static readonly string[] ErrorNames = { "error_description", "message", "detail", "msg", "error", "title", "errors" };

    private bool _isClean;

    // The secrets that exceptions must not contain.
#if HAS_SECRETS
    private SecretTexts Secrets => _secrets ??= Credentials.And(JsonSecrets.In(Sent)).And(JsonSecrets.In(Body));
#else
    private SecretTexts Secrets => Credentials;
#endif
#if !HAS_CREDENTIALS

    private SecretTexts Credentials => _http.Secrets;
#endif

    // The exception for an error response.
    private TavusApiException Failure()
    {
        HideSecrets();
        return Describe(new TavusApiException(Message(), StatusCode));
    }

    // The exception for an error response, with its documented body if it has one.
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

    // The exception for a success whose body does not match the document.
    private TavusApiException Misfit(JsonException exception, string? text = null)
    {
        string reason = Body.Length == 0 ? "the body is empty." : text ?? Secrets.Hide(exception.Message);
        return Describe(new TavusApiException(
            "The API returned " + Number() + " with a body that does not match the API's document: " + reason,
            StatusCode,
            Shown(exception)));
    }

    // Adds the details of the response.
    private T Describe<T>(T exception)
        where T : TavusApiException
    {
        HideSecrets();
        HttpResponseHeaders headers = _response!.Headers;
        exception.ResponseBody = ShownBody();
        exception.RetryAfter = RetryAfterHeader.Of(headers);
        exception.MayHaveBeenProcessed = Status is < 400 or 408 or >= 500;
        exception.Headers = ShownHeaders();
        if (headers.TryGetValues("x-request-id", out IEnumerable<string>? ids))
            exception.RequestId = Secrets.Hide(Enumerable.First(ids));

        if (headers.Location is { } location
            && Uri.TryCreate(Secrets.Hide(location.OriginalString), UriKind.RelativeOrAbsolute, out Uri? shown))
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

    // Redacts secrets in the body, after it is truncated to the length that exceptions use.
    private void HideSecrets()
    {
        if (_isClean || Utf8Body is not { } body)
            return;

        _isClean = true;
        body.Truncate(MaxErrorBytes);
        Secrets.HideIn(body.Segment);
    }

    private string? ShownBody()
    {
        int length = Math.Min(Body.Length, MaxShownBytes);

        // Not within a character: all of its bytes except the first are 10xxxxxx.
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
