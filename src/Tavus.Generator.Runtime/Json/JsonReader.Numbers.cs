#if HAS_NUMBERS
namespace Tavus.Runtime;

using global::System.Text.Json;

// Numbers.
internal ref partial struct JsonReader
{
    private readonly bool IsNumber => _json.TokenType == JsonTokenType.Number;
}
#endif
