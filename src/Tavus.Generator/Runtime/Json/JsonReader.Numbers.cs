#if HAS_NUMBERS
namespace Tavus.Runtime;

// Numbers.
internal ref partial struct JsonReader
{
    private readonly bool IsNumber => _json.TokenType == global::System.Text.Json.JsonTokenType.Number;
}
#endif
