#if HAS_UNIONS
namespace Tavus.Runtime;

using global::System;
using global::System.Buffers.Text;
using global::System.Globalization;
using global::System.Text;

// A property that has one of some values in every object of a branch, if it is there.
internal sealed class JsonTest
{
    private readonly byte[] _name;
    private readonly byte[][] _texts;

    // decides: Whether nothing else is looked at where the value is one of these.
    internal JsonTest(string name, bool decides, params string[] texts)
    {
        _name = Encoding.UTF8.GetBytes(name);
        _texts = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
        Decides = decides;
    }

    internal bool Decides { get; }

    internal bool IsAbout(ReadOnlySpan<byte> name) => MemoryExtensions.SequenceEqual(name, _name);

    // value: The text of a string, or the JSON of another scalar; nothing for null.
    internal bool Accepts(ReadOnlySpan<byte> value, bool isString)
    {
        foreach (byte[] text in _texts)
        {
            if (MemoryExtensions.SequenceEqual(value, text))
                return true;
        }

        return !isString && Integer(value) is { } integer && Accepts(integer, isString: true);
    }

    // The canonical spelling of an integer that is in another one, such as 2.0; null for anything else.
    private static byte[]? Integer(ReadOnlySpan<byte> value) =>
        MemoryExtensions.IndexOfAny(value, (byte)'.', (byte)'e', (byte)'E') > 0
            && Utf8Parser.TryParse(value, out decimal number, out int length) && length == value.Length
            && decimal.Truncate(number) == number
            ? Encoding.UTF8.GetBytes(decimal.Truncate(number).ToString(CultureInfo.InvariantCulture))
            : null;
}
#endif
