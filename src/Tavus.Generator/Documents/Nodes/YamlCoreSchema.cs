namespace Tavus.Generator.Documents;

/// <summary>The type of a plain scalar in YAML 1.2's core schema: <c>off</c> and <c>no</c> are strings, unlike in YAML 1.1.</summary>
internal static class YamlCoreSchema
{
    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ => IsNumber(text) ? ScalarKind.Number : ScalarKind.Text,
    };

    private static bool IsNumber(string text)
    {
        if (text[0] is not ('-' or '+' or '.' or (>= '0' and <= '9')))
            return false;

        if (text[0] == '0' && text.Length > 2 && text[1] is 'o' or 'x')
            return SkipDigits(text, 2, text[1] == 'o' ? 8 : 16) == text.Length;

        // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
        int start = text[0] is '-' or '+' ? 1 : 0;
        int position = SkipDigits(text, start, 10);
        bool hasDigits = position > start;
        if (position < text.Length && text[position] == '.')
        {
            int fraction = position + 1;
            position = SkipDigits(text, fraction, 10);
            hasDigits |= position > fraction;
        }

        if (hasDigits && position < text.Length && text[position] is 'e' or 'E')
        {
            int exponent = position + 1;
            if (exponent < text.Length && text[exponent] is '-' or '+')
                exponent++;

            position = SkipDigits(text, exponent, 10);
            hasDigits = position > exponent;
        }

        return hasDigits && position == text.Length;
    }

    private static int SkipDigits(string text, int position, int radix)
    {
        while (position < text.Length && IsDigit(text[position], radix))
            position++;

        return position;
    }

    private static bool IsDigit(char character, int radix) => radix switch
    {
        8 => character is >= '0' and <= '7',
        16 => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'),
        _ => character is >= '0' and <= '9',
    };
}
