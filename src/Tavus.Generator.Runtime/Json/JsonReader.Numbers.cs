#if HAS_NUMBERS
namespace Tavus.Runtime;

using global::System.Text.Json;

// Numbers.
internal ref partial struct JsonReader
{
    private readonly bool IsNumber => _json.TokenType == JsonTokenType.Number;
#if HAS_INTEGERS

    private long? Integer(long minimum, long maximum)
    {
        long value = default;
        Spelling spelling = IsNumber ? TextValues.ParseNumber(NumberText, out value) : Spelling.Invalid;
        return Accept(value < minimum || value > maximum ? Spelling.Invalid : spelling) ? value : null;
    }
#endif
}
#endif
