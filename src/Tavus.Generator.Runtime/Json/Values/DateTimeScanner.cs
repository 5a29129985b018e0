#if HAS_DATES
namespace Tavus.Runtime;

using global::System;
using global::System.Runtime.CompilerServices;

// Scans the parts of dates and times in the spellings of RFC 3339, its extension RFC 9557, and ISO 8601. Digits are taken from fixed
// positions: nearly all values are of this form, and they are read for every response.
internal ref struct DateTimeScanner
{
    private readonly ReadOnlySpan<byte> _text;
    private int _position;
    private bool _isOther;
    private bool _isLeapSecond;

    internal DateTimeScanner(ReadOnlySpan<byte> text) => _text = text;

    internal readonly bool IsAtEnd => _position == _text.Length;

    // The ticks of the date.
    internal long Date { get; private set; }

    // The ticks of the time of day.
    internal long Time { get; private set; }

    // The ticks of the offset from UTC, if there is one.
    internal long? Offset { get; private set; }

    // The spelling of what was scanned, where the parts are those that the writer writes.
    internal readonly Spelling Spelling => _isOther ? Spelling.Other : Spelling.Canonical;

    // A leap second only occurs at the end of a day in UTC.
    internal readonly bool IsLeapSecondMisplaced
    {
        get
        {
            long utc = Time - Offset.GetValueOrDefault();
            utc = utc < 0 ? utc + TimeSpan.TicksPerDay : utc % TimeSpan.TicksPerDay;
            return _isLeapSecond && utc != TimeSpan.TicksPerDay - 1;
        }
    }

    // yyyy-MM-dd
    internal bool ScanDate()
    {
        if (_text.Length < 10 || _text[4] != '-' || _text[7] != '-')
            return false;

        int century = TwoDigits(0), yearOfCentury = TwoDigits(2), month = TwoDigits(5), day = TwoDigits(8);
        int year = (century * 100) + yearOfCentury;
        if ((century | yearOfCentury | month | day) < 0 || year == 0 || month is 0 or > 12 || day == 0)
            return false;

        if (day > 28 && day > DateTime.DaysInMonth(year, month))
            return false;

        Date = new DateTime(year, month, day).Ticks;
        _position = 10;
        return true;
    }

    // T, in any case, or a space
    internal bool ScanSeparator()
    {
        int separator = Peek();
        if (separator is not ('T' or 't' or ' '))
            return false;

        _isOther |= separator != 'T';
        _position++;
        return true;
    }

    // HH:mm:ss with a fraction, or HH:mm
    internal bool ScanTime()
    {
        if (_text.Length - _position < 5 || _text[_position + 2] != ':')
            return false;

        int hour = TwoDigits(_position), minute = TwoDigits(_position + 3);
        if (hour is < 0 or > 23 || minute is < 0 or > 59)
            return false;

        Time = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        _position += 5;
        if (Peek() == ':')
            return ScanSeconds();

        _isOther = true;
        return true;
    }

    // Z, +00:00, +0000, +00, or nothing; a time zone in brackets may follow
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

        return IsAtEnd || ScanTimeZone();
    }

    private bool ScanSeconds()
    {
        if (_text.Length - _position < 3)
            return false;

        int second = TwoDigits(_position + 1);
        if (second is < 0 or > 60)
            return false;

        _position += 3;
        Time += second * TimeSpan.TicksPerSecond;
        if (Peek() is '.' or ',' && !ScanFraction())
            return false;

        if (second == 60)
        {
            // .NET has no leap seconds. The last tick before it is the nearest value of the same minute.
            _isLeapSecond = true;
            _isOther = true;
            Time -= (Time % TimeSpan.TicksPerSecond) + 1;
        }

        return true;
    }

    // A tick is 7 digits; further ones are rounded towards zero.
    private bool ScanFraction()
    {
        _isOther |= _text[_position] != '.';
        int start = ++_position;
        long ticks = 0;
        long unit = TimeSpan.TicksPerSecond;
        for (; _position < _text.Length && _text[_position] is >= (byte)'0' and <= (byte)'9'; _position++)
        {
            unit /= 10;
            ticks += (_text[_position] - '0') * unit;
        }

        Time += ticks;
        _isOther |= _position - start > 7 || _text[_position - 1] == '0';
        return _position > start;
    }

    private bool ScanNumericOffset()
    {
        int length = _text.Length - _position;
        int hours = length < 3 ? -1 : TwoDigits(_position + 1);
        bool isNegative = _text[_position] == '-';
        int minutes = 0;
        _position += 3;
        if (hours < 0)
            return false;

        if (length >= 6 && _text[_position] == ':')
        {
            minutes = TwoDigits(_position + 1);
            _position += 3;
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

        long ticks = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute;
        _isOther |= ticks == 0;
        Offset = isNegative ? -ticks : ticks;
        return minutes is >= 0 and <= 59 && ticks <= 14 * TimeSpan.TicksPerHour;
    }

    // Ruby and Go separate the offset by a space. Ruby writes UTC for Z, and Go adds the name of the zone.
    private bool ScanSpacedOffset()
    {
        _isOther = true;
        _position++;
        if (!MemoryExtensions.SequenceEqual(_text.Slice(_position), "UTC"u8))
            return Peek() is '+' or '-' && ScanNumericOffset() && (IsAtEnd || ScanTimeZone() || ScanZoneName());

        _position = _text.Length;
        Offset = 0;
        return true;
    }

    // The offset before it specifies the value already. Where Go has no name, it repeats the offset.
    private bool ScanZoneName()
    {
        ReadOnlySpan<byte> name = _text.Slice(_position);
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

    // [Europe/Paris], as Java writes it: the offset specifies the value already.
    private bool ScanTimeZone()
    {
        ReadOnlySpan<byte> zone = _text.Slice(_position);
        if (zone.Length < 3 || zone[0] != '[' || MemoryExtensions.IndexOf(zone, (byte)']') != zone.Length - 1)
            return false;

        foreach (byte character in zone)
        {
            if (character is <= (byte)' ' or >= 0x7F)
                return false;
        }

        _isOther = true;
        _position = _text.Length;
        return true;
    }

    private readonly int Peek() => _position < _text.Length ? _text[_position] : -1;

    // The value of two digits; negative where there are others.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int TwoDigits(int position)
    {
        int tens = _text[position] - '0';
        int ones = _text[position + 1] - '0';
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -1;
    }
}
#endif
