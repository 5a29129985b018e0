using System;
using System.Globalization;

namespace Tavus.Generator.Tests.Values.Printers;

/// <summary>The digits of a number, for printers that set the point on their own.</summary>
/// <param name="Sign">A minus or nothing.</param>
/// <param name="Digits">The digits, without zeros at the end.</param>
/// <param name="Exponent">The power of ten of the first digit.</param>
internal readonly record struct DecimalDigits(string Sign, string Digits, int Exponent)
{
    /// <summary>The fewest digits that give the number.</summary>
    public static DecimalDigits Shortest(double value)
    {
        for (int precision = 0; precision < 17; precision++)
        {
            string text = value.ToString("e" + precision, CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture).Equals(value))
                return Of(text);
        }

        throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Seventeen digits.</summary>
    public static DecimalDigits Seventeen(double value) => Of(value.ToString("e16", CultureInfo.InvariantCulture));

    /// <summary>With zeros at the end.</summary>
    public DecimalDigits Padded(int length) => this with { Digits = Digits.PadRight(length, '0') };

    /// <summary>Without an exponent.</summary>
    public string Plain => Sign + (Exponent < 0
        ? "0." + new string('0', -Exponent - 1) + Digits
        : Digits.Length <= Exponent + 1 ? Digits.PadRight(Exponent + 1, '0') : Digits.Insert(Exponent + 1, "."));

    /// <summary>With an exponent: a letter, its sign, and the number of digits of the format.</summary>
    public string Scientific(string letter, string format) =>
        Sign + (Digits.Length == 1 ? Digits : Digits.Insert(1, ".")) + letter + Exponent.ToString(format, CultureInfo.InvariantCulture);

    private static DecimalDigits Of(string text)
    {
        string sign = text[0] == '-' ? "-" : "";
        int letter = text.IndexOf('e');
        string digits = text[sign.Length..letter].Replace(".", "").TrimEnd('0');
        return new DecimalDigits(sign, digits.Length == 0 ? "0" : digits, int.Parse(text[(letter + 1)..], CultureInfo.InvariantCulture));
    }
}
