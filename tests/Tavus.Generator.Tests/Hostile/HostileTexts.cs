using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Tests.Hostile;

/// <summary>Texts that end a literal, a comment or a line of C#, or that would be code if they were not escaped. Each holds the canary.</summary>
internal static class HostileTexts
{
    /// <summary>Occurs nowhere in what is generated of a harmless document.</summary>
    public const string Canary = "kanarie";

    /// <summary>A type that exists only where a text became code.</summary>
    public const string Injected = "Evil";

    private static readonly string[] Ends =
    [
        "\"", "\"\"\"", "\\\"", "'", "*/", "/*", "//", "\n", "\r", "\u0085", "\u2028", "\u2029", "\n#endif\n", "\n#if true\n", "\n#error ", "\n#line 1\n",
        "]]>", "</summary>", "<!--", "-->", "&lt;", "&#x0;", "{", "}", "{{", "}}", "{0}", "$\"", "@\"", "\"u8", "\\u0022", "\\", "\0", "\u001B", "\u202E",
        "\u2066", "\u200B", "\uFEFF", "\U0001F600", "e\u0301", "`", "$(", "%", "<see cref=\"X\"/>", "\n///", "\t", "  ", "~1", "../", "#/components/schemas/a",
    ];

    private static readonly string[] Frames =
    [
        "{0}{1}", "{1}{0}", "{0} class Evil { } {1}", "{1}{0} class Evil { } //", "{0}; Evil(); {1}", "{1}{0}{0}{0}", "{0}\nclass Evil { }\n{1}", "{0}{1}{0}",
        "a{0} {1} b{0}c", "{0}} } class Evil { static void {1}() { } } {0}",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Frames.SelectMany(frame => Ends.Select(end => frame.Replace("{0}", end).Replace("{1}", Canary))),
        new string('x', 100_000) + Canary,
        string.Concat(Enumerable.Repeat(Canary + " ", 5_000)),
        string.Concat(Enumerable.Repeat(Canary + "\n", 1_000)),
    ];
}
