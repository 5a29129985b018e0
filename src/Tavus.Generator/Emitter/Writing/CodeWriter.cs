using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tavus.Generator.Emitter;

/// <summary>Writes C#: lines end with a line feed alone, and blank lines are never indented.</summary>
internal sealed class CodeWriter
{
    private const int MaxSpareCapacity = 1024 * 1024;
    private const int MaxListWidth = 120;

    // Most files are small: the next one is written into the memory of the last.
    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _text;
    private int _indentation;
    private bool _isAtBlockStart = true;
    private bool _isAtLineStart = true;

    public CodeWriter(string header = "")
    {
        _text = _spare ?? new StringBuilder();
        _spare = null;
        _text.Append(header);
    }

    /// <summary>Writes lines, indented by the depth of their block.</summary>
    public void Line(string lines = "")
    {
        Append(lines);
        EndLine();
    }

    /// <summary>Writes lines part by part, without putting them together first.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] Parts lines) => EndLine();

    /// <summary>Writes items with commas between them, as many on a line as fit; <paramref name="end"/> follows the last.</summary>
    public void List(IEnumerable<string> items, string end)
    {
        string line = "";
        foreach (string item in items)
        {
            if (line.Length > 0 && line.Length + item.Length > MaxListWidth)
            {
                Line($"    {line},");
                line = "";
            }

            line += (line.Length > 0 ? ", " : "") + item;
        }

        Line($"    {line}{end}");
    }

    /// <summary>Writes a blank line between members, but none at the start of a block.</summary>
    public void Separate()
    {
        if (!_isAtBlockStart)
            Line();
    }

    /// <summary>Writes a block in braces around what is written until the result is disposed.</summary>
    public Closer Block(string header, string close = "}")
    {
        Line(header);
        Line("{");
        _indentation++;
        _isAtBlockStart = true;
        return new Closer(this, close);
    }

    /// <summary>All that was written. The writer must not be used any more.</summary>
    public string Finish()
    {
        string text = _text.ToString();
        if (_text.Capacity <= MaxSpareCapacity)
            _spare = _text.Clear();

        return text;
    }

    private void EndLine()
    {
        _text.Append('\n');
        _isAtLineStart = true;
        _isAtBlockStart = false;
    }

    private void Append(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            int length = (end < 0 ? text.Length : end) - start;
            if (length > 0 && _isAtLineStart)
                _text.Append(' ', _indentation * 4);

            _text.Append(text, start, length);
            _isAtLineStart &= length == 0;
            if (end < 0)
                return;

            _text.Append('\n');
            _isAtLineStart = true;
            start = end + 1;
        }
    }

    /// <summary>The parts of an interpolated string, written as they come.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Parts
    {
        private readonly CodeWriter _writer;

        public Parts(int literalLength, int formattedCount, CodeWriter writer) => _writer = writer;

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? "");

        public void AppendFormatted(int number) => _writer.Append(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Closes a block.</summary>
    public readonly struct Closer(CodeWriter writer, string close) : IDisposable
    {
        public void Dispose()
        {
            writer._indentation--;
            writer.Line(close);
        }
    }
}
