#if HAS_HIERARCHIES
namespace Tavus.Runtime;

using global::System;
using global::System.Globalization;
using global::System.Text.Json;

// Discriminators: properties whose value selects a derived class.
internal ref partial struct JsonReader
{
    // Objects within objects may all have their discriminators last, which multiplies the time by their depth. Beyond this, and beyond a
    // multiple of the text, they are read as their base class.
    private const long MaxAhead = 1 << 24;
    private const int MaxAheadFactor = 16;

    // The string of a property of the current object, or null if it has none. The reader does not move.
    internal string? Discriminator(ReadOnlySpan<byte> name)
    {
        bool isFar = _ahead > MaxAhead + ((long)MaxAheadFactor * _text.Length);
        if (isFar || _json.TokenType != JsonTokenType.StartObject)
            return null;

        JsonReader ahead = this;
        try
        {
            while (ahead._json.Read() && ahead._json.TokenType == JsonTokenType.PropertyName)
            {
                bool isFound = MemoryExtensions.SequenceEqual(ahead.Name(), name);
                ahead._json.Read();
                if (isFound)
                    return ahead.DiscriminatorText();

                ahead._json.TrySkip();
            }
        }
        catch (JsonException)
        {
            // The JSON is malformed: reading it reports where.
        }
        finally
        {
            _ahead += ahead._json.BytesConsumed - _json.BytesConsumed;
        }

        return null;
    }

    // The text of a string; an integer in its canonical spelling.
    private string? DiscriminatorText() => _json.TokenType switch
    {
        JsonTokenType.String => StringValue(),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => _json.TryGetDecimal(out decimal number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : null,
        _ => null,
    };
}
#endif
