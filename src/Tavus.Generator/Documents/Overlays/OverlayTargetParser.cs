using System;
using System.Collections.Generic;
using System.Globalization;

namespace Tavus.Generator.Documents;

/// <summary>
/// Parses the part of JSONPath (RFC 9535) that overlays use: names, lists of names, indexes, wildcards, descendants, and filters that
/// compare one member with a literal or test for its presence.
/// </summary>
internal sealed class OverlayTargetParser
{
    private const int MaxFilters = 16;

    private readonly string _text;
    private int _position;
    private int _filters;

    private OverlayTargetParser(string text) => _text = text;

    /// <exception cref="FormatException">The text is not a JSONPath, or uses an unsupported part.</exception>
    public static IReadOnlyList<OverlayTargetStep> Parse(string text)
    {
        var parser = new OverlayTargetParser(text.Trim());
        var steps = new List<OverlayTargetStep>();
        parser.Expect('$');
        while (parser._position < parser._text.Length)
            steps.Add(parser.ParseStep());

        return steps;
    }

    private OverlayTargetStep ParseStep()
    {
        if (!TryTake('.'))
            return ParseBracket(descends: false);

        bool descends = TryTake('.');
        if (Peek() == '[')
            return descends ? ParseBracket(descends: true) : throw Unexpected();

        return TryTake('*') ? OverlayTargetStep.Any(descends) : OverlayTargetStep.Named([ParseName()], descends);
    }

    private OverlayTargetStep ParseBracket(bool descends)
    {
        Expect('[');
        SkipSpaces();
        OverlayTargetStep step;
        if (TryTake('*'))
            step = OverlayTargetStep.Any(descends);
        else if (TryTake('?'))
            step = ParseFilter(descends);
        else if (Peek() is '\'' or '"')
            step = OverlayTargetStep.Named(ParseQuotedNames(), descends);
        else
            step = OverlayTargetStep.At(ParseIndex(), descends);

        SkipSpaces();
        Expect(']');
        return step;
    }

    private OverlayTargetStep ParseFilter(bool descends)
    {
        if (++_filters > MaxFilters)
            throw new FormatException($"it has more than {MaxFilters} filters");

        SkipSpaces();
        bool hasParenthesis = TryTake('(');
        SkipSpaces();
        Expect('@');
        var path = new List<OverlayTargetStep>();
        while (Peek() is '.' or '[')
            path.Add(ParseStep());

        SkipSpaces();
        bool? isEqual = null;
        string? literal = null;
        if (Peek() is '=' or '!')
        {
            isEqual = TryTake('=');
            if (isEqual == false)
                Expect('!');

            Expect('=');
            SkipSpaces();
            literal = Peek() is '\'' or '"' ? ParseQuoted() : ParseName();
            SkipSpaces();
        }

        if (hasParenthesis)
            Expect(')');

        return OverlayTargetStep.Where(path, isEqual, literal, descends);
    }

    private string ParseName()
    {
        int start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '_' or '-'))
            _position++;

        return _position > start ? _text.Substring(start, _position - start) : throw Unexpected();
    }

    private List<string> ParseQuotedNames()
    {
        List<string> names = [ParseQuoted()];
        for (SkipSpaces(); TryTake(','); SkipSpaces())
        {
            SkipSpaces();
            names.Add(Peek() is '\'' or '"' ? ParseQuoted() : throw Unexpected());
        }

        return names;
    }

    private string ParseQuoted()
    {
        char quote = _text[_position++];
        var name = new System.Text.StringBuilder();
        while (_position < _text.Length && _text[_position] != quote)
        {
            if (_text[_position] == '\\' && _position + 1 < _text.Length)
                _position++;

            name.Append(_text[_position++]);
        }

        Expect(quote);
        return name.ToString();
    }

    private int ParseIndex()
    {
        string digits = ParseName();
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int index)
            ? index
            : throw new FormatException($"'{digits}' is not an index; write a name in quotes");
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private bool TryTake(char character)
    {
        if (Peek() != character)
            return false;

        _position++;
        return true;
    }

    private void Expect(char character)
    {
        if (!TryTake(character))
            throw new FormatException($"'{character}' is expected at character {_position + 1}");
    }

    private void SkipSpaces()
    {
        while (Peek() == ' ')
            _position++;
    }

    private FormatException Unexpected() => new($"a name is expected at character {_position + 1}");
}
