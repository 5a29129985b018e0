#if HAS_TEXT_VALUES
namespace Tavus.Runtime;

using global::System;
using global::System.Text.Json;

// Reads typed bodies that may be a plain text.
internal sealed partial class TavusCall
{
    // Reads the documented body of a success whose type cannot be a string.
    // Throws TavusApiException: The response is an error, or the body is not that; a text is in the message.
    internal T ReadOrShowText<T>(JsonReading<T> read) => ReadSuccess(read, ReadJsonOrNothing);

    // Reads the documented body of a success as JSON or as a text, by its Content-Type.
    // Throws TavusApiException: The response is an error, or the body is not that.
    internal T ReadJsonOrText<T>(JsonReading<T> read) => ReadSuccess(read, ReadEither);

    // Reads the documented body of a success as JSON, or as the text that a server sent although the document declares only JSON.
    // Throws TavusApiException: The response is an error, or the body is not that.
    internal T ReadJsonOrPlainText<T>(JsonReading<T> read) => ReadSuccess(read, ReadJsonFirst);

    // Throws if the response has a certain status.
    // Throws TavusApiException: It has; the exception has the body, which is JSON or text.
    internal void ThrowJsonOrTextOn<TError>(int status, JsonReading<TError> read) => ThrowJsonOrTextOn(status, status, read);

    // Throws if the response has a status in a range and is not a success.
    // Throws TavusApiException: It has; the exception has the body, which is JSON or text.
    internal void ThrowJsonOrTextOn<TError>(int first, int last, JsonReading<TError> read)
    {
        if (IsErrorOf(first, last))
            throw Failure(read, ReadEither);
    }

    private T ReadSuccess<T>(JsonReading<T> read, Func<JsonReading<T>, T> readBody)
    {
        EnsureSuccess();
        try
        {
            return readBody(read);
        }
        catch (JsonException exception)
        {
            throw IsJson ? Misfit(exception) : MisfitText(exception);
        }
    }

    // The kind that the Content-Type names comes first. Objects and lists are JSON, whatever it names. Some servers send a
    // string as it is and call it JSON.
    private T ReadEither<T>(JsonReading<T> read)
    {
        if (typeof(T) == typeof(byte[]))
            return ReadBytes(read);

        bool isString = typeof(T) == typeof(string);
        bool isText = !IsJson && (isString || !BeginsWithContainer());
        bool canBeOther = isString || MediaType.Length == 0 || !IsJson;
        try
        {
            return isText ? ReadTextValue(read) : ReadJson(read);
        }
        catch (JsonException) when (canBeOther)
        {
            return isText ? ReadJson(read) : ReadTextValue(read);
        }
    }

    private T ReadJsonFirst<T>(JsonReading<T> read)
    {
        try
        {
            return ReadJsonOrNothing(read);
        }
        catch (JsonException) when (IsPlainText(typeof(T) == typeof(string)))
        {
            return ReadTextValue(read);
        }
    }

    // Whether a body that is not the documented JSON is a text. NestJS calls strings HTML; pages of a proxy begin with a tag.
    private bool IsPlainText(bool isString)
    {
        return (isString || HasTextType)
            && JsonText.IndexOfValue(Body) is >= 0 and var index
            && !BeginsWithQuote
            && Body[index] != (byte)'<'
            && !Body.Slice(index).StartsWith("null"u8);
    }

    // Bytes are base64 in JSON and in texts, and raw in everything else. Spring sends them raw and calls them JSON if that is preferred.
    private T ReadBytes<T>(JsonReading<T> read)
    {
        byte[] raw = _body?.Written.ToArray() ?? Array.Empty<byte>();
        if (!IsJson && !HasTextType)
            return (T)(object)raw;

        try
        {
            return HasTextType && !BeginsWithQuote ? ReadTextValue(read) : ReadJson(read);
        }
        catch (JsonException) when (!HasTextType && raw.Length > 0 && !BeginsWithQuote)
        {
            return (T)(object)raw;
        }
    }

    // Reads the text as a JSON string. Around a date or a number, white space means nothing.
    private T ReadTextValue<T>(JsonReading<T> read)
    {
        string text = Utf8Text.Of(Body);
        text = typeof(T).IsValueType ? text.Trim() : text;
        return JsonText.Read(JsonText.Quote(text), read);
    }

    private bool HasTextType => MediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    private bool BeginsWithQuote => JsonText.IndexOfValue(Body) is >= 0 and var index && Body[index] == (byte)'"';

    private bool BeginsWithContainer() =>
        JsonText.IndexOfValue(Body) is >= 0 and var index && Body[index] is (byte)'{' or (byte)'[';

    // The exception for text instead of the documented body.
    private TavusApiException MisfitText(JsonException exception)
    {
        HideSecrets();
        return Misfit(exception, ShownBody());
    }
}
#endif
