#if HAS_TIMESPAN
namespace Tavus.Runtime;

using global::System;

// Scans a duration as hours, minutes and seconds with days before them: 1.02:03:04 (.NET), 1 day, 2:03:04 (Python), 1 02:03:04 (Django),
// 1 day -02:03:04 (PostgreSQL).
internal ref struct ClockScanner
{
    // Further ones are out of range.
    private const int MaxDayDigits = 9;

    private readonly ReadOnlySpan<byte> _text;
    private int _position;

    internal ClockScanner(ReadOnlySpan<byte> text) => _text = text;

    internal bool Scan(out TimeSpan value)
    {
        value = default;
        int sign = Take('-') ? -1 : 1;
        decimal days = 0;
        int daySign = sign;
        int minDigits = 1;
        if (Separator() != ':')
        {
            if (!ScanNumber(1, MaxDayDigits, out long number) || !ScanDayEnd(ref sign, ref minDigits))
                return false;

            days = number;
        }

        if (!ScanTime(minDigits, out long time) || _position < _text.Length)
            return false;

        decimal ticks = (daySign * days * TimeSpan.TicksPerDay) + (sign * time);
        if (ticks < long.MinValue || ticks > long.MaxValue)
            return false;

        value = new TimeSpan((long)ticks);
        return true;
    }

    // The first character that is not a digit.
    private readonly int Separator()
    {
        foreach (byte character in _text.Slice(_position))
        {
            if (character is < (byte)'0' or > (byte)'9')
                return character;
        }

        return -1;
    }

    // A point, or a space with or without the unit. Behind a space, the time has its own sign.
    private bool ScanDayEnd(ref int sign, ref int minDigits)
    {
        if (Take('.'))
        {
            minDigits = 2;
            return true;
        }

        if (!Take(' '))
            return false;

        if (MemoryExtensions.StartsWith(_text.Slice(_position), "day"u8))
        {
            _position += 3;
            Take('s');
            Take(',');
            if (!Take(' '))
                return false;
        }

        sign = Take('-') ? -1 : 1;
        if (sign > 0)
            Take('+');

        return true;
    }

    // h:mm:ss with a fraction; further digits than those of ticks are rounded towards zero.
    private bool ScanTime(int minDigits, out long ticks)
    {
        ticks = 0;
        if (!ScanNumber(minDigits, 2, out long hours) || !Take(':') || !ScanNumber(2, 2, out long minutes) || !Take(':')
            || !ScanNumber(2, 2, out long seconds) || hours > 23 || minutes > 59 || seconds > 59)
            return false;

        ticks = ((((hours * 60) + minutes) * 60) + seconds) * TimeSpan.TicksPerSecond;
        if (!Take('.'))
            return true;

        int start = _position;
        long unit = TimeSpan.TicksPerSecond;
        for (; _position < _text.Length && _text[_position] is >= (byte)'0' and <= (byte)'9'; _position++)
        {
            unit /= 10;
            ticks += (_text[_position] - '0') * unit;
        }

        return _position > start;
    }

    private bool ScanNumber(int minDigits, int maxDigits, out long number)
    {
        int start = _position;
        number = 0;
        for (; _position < _text.Length && _text[_position] is >= (byte)'0' and <= (byte)'9'; _position++)
        {
            if (_position - start == maxDigits)
                return false;

            number = (number * 10) + (_text[_position] - '0');
        }

        return _position - start >= minDigits;
    }

    private bool Take(char character)
    {
        if (_position >= _text.Length || _text[_position] != character)
            return false;

        _position++;
        return true;
    }
}
#endif
