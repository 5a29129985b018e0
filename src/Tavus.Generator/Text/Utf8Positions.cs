namespace Tavus.Generator.Text;

/// <summary>
/// Turns byte offsets of UTF-8 into character positions of the text it was made from. Calls must not go backwards far: it walks.
/// </summary>
internal sealed class Utf8Positions(byte[] utf8, string text, int offset)
{
    // One byte for each character: nothing but ASCII, as nearly everywhere.
    private readonly bool _isAscii = utf8.Length == text.Length;
    private int _byte;
    private int _character;

    public int ToPosition(int byteIndex)
    {
        if (_isAscii)
            return offset + System.Math.Min(byteIndex, utf8.Length);

        if (byteIndex < _byte)
            (_byte, _character) = (0, 0);

        for (; _byte < byteIndex && _byte < utf8.Length; _byte++)
        {
            // Continuation bytes add nothing; a lead byte of four bytes is a surrogate pair.
            byte value = utf8[_byte];
            if ((value & 0xC0) != 0x80)
                _character += value >= 0xF0 ? 2 : 1;
        }

        return offset + _character;
    }
}
