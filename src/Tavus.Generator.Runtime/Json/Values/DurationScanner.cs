#if HAS_TIMESPAN
namespace Tavus.Runtime;

using global::System;

// Scans a duration of ISO 8601 in weeks, days, hours, minutes and seconds. Years and months have no fixed length, except none of them. As
// in Java, a sign may also precede a component.
internal ref struct DurationScanner
{
    // More than a duration has of any unit.
    private const long MaxCount = 1_000_000_000_000;

    // The designators in their order, and the count from which a larger unit is used. Before T, M is months.
    private static readonly (char Designator, bool IsTime, long Ticks, long Limit)[] Units =
    {
        ('Y', false, 0, 0),
        ('M', false, 0, 0),
        ('W', false, 7 * TimeSpan.TicksPerDay, 0),
        ('D', false, TimeSpan.TicksPerDay, MaxCount),
        ('H', true, TimeSpan.TicksPerHour, 24),
        ('M', true, TimeSpan.TicksPerMinute, 60),
        ('S', true, TimeSpan.TicksPerSecond, 60),
    };

    private readonly ReadOnlySpan<byte> _text;
    private int _position;
    private int _unit;
    private bool _isTime;
    private bool _isOther;
    private decimal _ticks;

    internal DurationScanner(ReadOnlySpan<byte> text) => _text = text;

    internal readonly Spelling Spelling => _isOther ? Spelling.Other : Spelling.Canonical;

    internal bool Scan(out TimeSpan value)
    {
        value = default;
        int sign = TakeSign();
        if (!Take('P'))
            return false;

        int start = _position;
        while (_position < _text.Length)
        {
            if (!_isTime && Take('T'))
                _isTime = true;
            else if (!ScanComponent())
                return false;
        }

        decimal ticks = sign * _ticks;
        if (_position == start || Upper(_text[_position - 1]) == 'T' || ticks < long.MinValue || ticks > long.MaxValue)
            return false;

        // Zero is PT0S, and has no sign.
        _isOther |= ticks == 0 && !MemoryExtensions.SequenceEqual(_text, "PT0S"u8);
        value = new TimeSpan((long)ticks);
        return true;
    }

    private bool ScanComponent()
    {
        int start = _position;
        int sign = TakeSign();
        _isOther |= _position > start;
        int digits = _position;
        if (!ScanDigits(out long count))
            return false;

        int fraction = _position;
        if (Peek() is '.' or ',')
        {
            _position++;
            if (!ScanDigits(out _))
                return false;
        }

        ReadOnlySpan<byte> fractionText = _text.Slice(fraction, _position - fraction);
        if (!TakeUnit(out long unit, out long limit) || (fractionText.Length > 0 && _position < _text.Length))
            return false;

        if (unit == 0 && (count > 0 || fractionText.Length > 0))
            return false;

        // A component that is zero is not written.
        _isOther |= count >= limit || (_text[digits] == '0' && (fraction - digits > 1 || (fractionText.Length == 0 && _text.Length > 4)));
        _ticks += sign * (((decimal)count * unit) + Fraction(fractionText, unit));
        return true;
    }

    // The last component may have a fraction. What is less than a tick is rounded towards zero.
    private decimal Fraction(ReadOnlySpan<byte> text, long unit)
    {
        decimal ticks = 0;
        decimal scale = unit;
        for (int i = 1; i < text.Length && i <= 20; i++)
        {
            scale /= 10;
            ticks += (text[i] - '0') * scale;
        }

        _isOther |= text.Length > 0
            && (unit != TimeSpan.TicksPerSecond || text[0] != '.' || text.Length > 8 || text[text.Length - 1] == '0');
        return decimal.Truncate(ticks);
    }

    private bool ScanDigits(out long number)
    {
        int start = _position;
        number = 0;
        for (; _position < _text.Length && _text[_position] is >= (byte)'0' and <= (byte)'9'; _position++)
            number = Math.Min((number * 10) + (_text[_position] - '0'), MaxCount);

        return _position > start;
    }

    private bool TakeUnit(out long ticks, out long limit)
    {
        for (; _unit < Units.Length; _unit++)
        {
            (char designator, bool isTime, ticks, limit) = Units[_unit];
            if (isTime != _isTime || !Take(designator))
                continue;

            _unit++;
            return true;
        }

        ticks = limit = 0;
        return false;
    }

    private int TakeSign()
    {
        int character = Peek();
        if (character is not ('-' or '+'))
            return 1;

        _isOther |= character == '+';
        _position++;
        return character == '-' ? -1 : 1;
    }

    private bool Take(char designator)
    {
        if (_position >= _text.Length || Upper(_text[_position]) != designator)
            return false;

        _isOther |= _text[_position] != designator;
        _position++;
        return true;
    }

    private readonly int Peek() => _position < _text.Length ? _text[_position] : -1;

    private static int Upper(byte character) => character is >= (byte)'a' and <= (byte)'z' ? character - 0x20 : character;
}
#endif
