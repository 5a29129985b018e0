#if HAS_NUMBER_ENUMS
namespace Tavus.Runtime;

using global::System.Globalization;

// The key that all spellings of a number share: 5, 5.0 and 5e0 are one value.
internal static class NumberKey
{
    internal static string Of(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString("G29", CultureInfo.InvariantCulture)
            : text;
}
#endif
