#if HAS_NUMBERS
namespace Tavus.Runtime;

// What the kinds of numbers have in common. One that the .NET type would change does not fit.
internal ref partial struct JsonReader
{
    private readonly bool IsNumber => _json.TokenType == global::System.Text.Json.JsonTokenType.Number;
#if HAS_INTEGERS

    // The writer has no sign for it.
    private readonly bool IsNegativeZero(long value) =>
        value == 0 && (_json.HasValueSequence ? _json.ValueSequence.Length : _json.ValueSpan.Length) > 1;
#endif
#if HAS_FRACTIONS

    private readonly bool IsShort(int digits)
    {
        if (_json.HasValueSequence || _json.ValueSpan.Length > digits)
            return false;

        foreach (byte character in _json.ValueSpan)
        {
            if (character is (byte)'e' or (byte)'E')
                return false;
        }

        return true;
    }

    private readonly bool IsSame(string text) => Normalize(Utf8Text.Of(NumberText)) is { } number && number == Normalize(text);

    // The digits of a number without zeros around them, and its power of ten; null for infinity and beyond.
    private static (bool IsNegative, string Digits, long Exponent)? Normalize(string text)
    {
        int exponentAt = text.IndexOfAny(new[] { 'e', 'E' });
        long exponent = 0;
        if (exponentAt >= 0)
        {
            string exponentText = text.Substring(exponentAt + 1);
            if (!int.TryParse(exponentText, global::System.Globalization.NumberStyles.AllowLeadingSign, global::System.Globalization.CultureInfo.InvariantCulture, out int power))
                return null;

            exponent = power;
            text = text.Substring(0, exponentAt);
        }

        bool isNegative = text.StartsWith("-", global::System.StringComparison.Ordinal);
        if (isNegative)
            text = text.Substring(1);

        if (text.Length == 0 || text[0] is < '0' or > '9')
            return null;

        int point = text.IndexOf('.');
        if (point >= 0)
        {
            exponent -= text.Length - point - 1;
            text = text.Remove(point, 1);
        }

        string digits = text.TrimStart('0');
        string trimmed = digits.TrimEnd('0');
        exponent += digits.Length - trimmed.Length;
        return (isNegative, trimmed, trimmed.Length == 0 ? 0 : exponent);
    }
#endif
}
#endif
