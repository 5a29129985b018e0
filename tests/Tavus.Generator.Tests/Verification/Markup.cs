using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Tests.Verification;

/// <summary>C# in which <c>[|…|]</c> marks the spans of the expected diagnostics.</summary>
internal sealed record Markup(string Code, ImmutableArray<TextSpan> Spans)
{
    private const string Open = "[|";
    private const string Close = "|]";

    public static Markup Parse(string text)
    {
        var code = new StringBuilder();
        var opened = new Stack<int>();
        var spans = new List<TextSpan>();
        for (int position = 0; position < text.Length; position++)
        {
            ReadOnlySpan<char> rest = text.AsSpan(position);
            if (rest.StartsWith(Open, StringComparison.Ordinal)) opened.Push(code.Length);
            else if (rest.StartsWith(Close, StringComparison.Ordinal)) spans.Add(TextSpan.FromBounds(opened.Pop(), code.Length));
            else
            {
                code.Append(text[position]);
                continue;
            }

            position++;
        }

        return new Markup(code.ToString(), spans.OrderBy(span => span.Start).ToImmutableArray());
    }
}
