#if HAS_TEXT_NUMBERS
namespace Tavus.Runtime;

using global::System.Text.Json;

// Numbers and booleans that may also be in a string.
internal ref partial struct JsonReader
{
    // A value that may also be in a string.
    internal T? OrText<T>(JsonReading<T> read)
    {
        if (!IsString)
            return read(ref this);

        try
        {
            JsonReader content = Content();
            T? value = read(ref content);
            if (Accept(content.Fits && content.IsAtEnd ? Spelling.Other : Spelling.Invalid))
                return value;
        }
        catch (JsonException)
        {
            Fits = false;
        }

        return default;
    }

    // Whether the value is all that is read.
    private readonly bool IsAtEnd => _json.TokenStartIndex == 0 && _json.BytesConsumed == _text.Length && !IsString;

    // A reader of the content of the string.
    internal JsonReader Content()
    {
        byte[] text = Text.ToArray();
        var content = new JsonReader(new Utf8JsonReader(text, JsonText.ReaderOptions), text);
        content.MoveNext();
        return content;
    }
}
#endif
