#if HAS_DATES
namespace Tavus.Runtime;

using global::System;
using global::System.Runtime.CompilerServices;

// Scans the parts of dates and times in the spellings of RFC 3339, its extension RFC 9557, and ISO 8601. Digits are taken from fixed
// positions: nearly all values are of this form, and they are read for every response.
internal ref partial struct DateTimeScanner
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
