#if HAS_DATES
namespace Tavus.Runtime;

using global::System;

// Scans offsets from UTC, and what languages write behind them.
internal ref partial struct DateTimeScanner
{
    // Z, +00:00, +00:00:00, +0000, +00, or nothing; a time zone in brackets may follow
    internal bool ScanOffset()
    {
        if (Peek() == ' ')
            return ScanSpacedOffset();

        switch (Peek())
        {
            case 'Z':
                _position++;
                Offset = 0;
                break;
            case 'z':
                _isOther = true;
                goto case 'Z';
            case '+' or '-':
                if (!ScanNumericOffset())
                    return false;

                break;
            default:
                return true;
        }

        return IsAtEnd || ScanSuffixes();
    }

    private bool ScanNumericOffset()
    {
        int length = _text.Length - _position;
        int hours = length < 3 ? -1 : TwoDigits(_position + 1);
        bool isNegative = _text[_position] == '-';
        int minutes = 0, seconds = 0;
        _position += 3;
        if (hours < 0)
            return false;

        if (length >= 6 && _text[_position] == ':')
        {
            minutes = TwoDigits(_position + 1);
            _position += 3;
            if (length >= 9 && Peek() == ':')
            {
                _isOther = true;
                seconds = TwoDigits(_position + 1);
                _position += 3;
            }
        }
        else
        {
            _isOther = true;
            if (length >= 5 && _text[_position] is not ((byte)'[' or (byte)' '))
            {
                minutes = TwoDigits(_position);
                _position += 2;
            }
        }

        long ticks = ((((hours * 60L) + minutes) * 60) + seconds) * TimeSpan.TicksPerSecond;
        _isOther |= ticks == 0;
        Offset = isNegative ? -ticks : ticks;
        return hours <= 23 && minutes is >= 0 and <= 59 && seconds is >= 0 and <= 59;
    }

    // Ruby and Go separate the offset by a space. Ruby writes UTC for Z, and Go adds the name of the zone.
    private bool ScanSpacedOffset()
    {
        _isOther = true;
        _position++;
        if (!MemoryExtensions.SequenceEqual(_text.Slice(_position), "UTC"u8))
            return Peek() is '+' or '-' && ScanNumericOffset() && (IsAtEnd || (Peek() == ' ' ? ScanZoneName() : ScanSuffixes()));

        _position = _text.Length;
        Offset = 0;
        return true;
    }

    // The offset before it specifies the value already. Where Go has no name, it repeats the offset. A monotonic clock may follow.
    private bool ScanZoneName()
    {
        ReadOnlySpan<byte> name = _text.Slice(_position);
        int clock = MemoryExtensions.IndexOf(name, " m="u8);
        if (clock >= 0 && !IsClock(name.Slice(clock + 3)))
            return false;

        name = clock < 0 ? name : name.Slice(0, clock);
        if (name.Length < 4 || name[0] != ' ')
            return false;

        foreach (byte character in name.Slice(1))
        {
            if (character is not ((>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-'))
                return false;
        }

        _position = _text.Length;
        return true;
    }

    // The seconds since a process has started, with a sign.
    private static bool IsClock(ReadOnlySpan<byte> text)
    {
        foreach (byte character in text)
        {
            if (character is not ((>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.'))
                return false;
        }

        return text.Length > 1;
    }

    // [Europe/Paris], as Java writes it, and further ones of RFC 9557: the offset specifies the value already.
    private bool ScanSuffixes()
    {
        _isOther = true;
        while (!IsAtEnd)
        {
            ReadOnlySpan<byte> suffix = _text.Slice(_position);
            int length = MemoryExtensions.IndexOf(suffix, (byte)']') + 1;
            if (length < 3 || suffix[0] != '[')
                return false;

            foreach (byte character in suffix.Slice(1, length - 1))
            {
                if (character is <= (byte)' ' or (byte)'[' or >= 0x7F)
                    return false;
            }

            _position += length;
        }

        return true;
    }
}
#endif
