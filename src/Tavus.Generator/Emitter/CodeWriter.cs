using System;
using System.Text;

namespace Tavus.Generator.Emitter;

/// <summary>Writes C#: lines end with a line feed alone, and blank lines are never indented.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indentation;
    private bool _isAtBlockStart = true;

    /// <summary>Writes lines; each of them is indented as deep as the block it stands in.</summary>
    public void Line(string lines = "")
    {
        int start = 0;
        while (start <= lines.Length)
        {
            int end = lines.IndexOf('\n', start);
            if (end < 0)
                end = lines.Length;

            if (end > start)
                _text.Append(' ', _indentation * 4).Append(lines, start, end - start);

            _text.Append('\n');
            start = end + 1;
        }

        _isAtBlockStart = false;
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

    public override string ToString() => _text.ToString();

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
