using System;
using System.Linq;

namespace Tavus.Generator.Documents;

/// <summary>
/// Describes malformed documents in the terms of their authors. The libraries that read YAML and JSON have the location, but their messages
/// are about tokens and scanners and only distinguish the causes.
/// </summary>
internal static class SyntaxProblems
{
    private static readonly (string Fragment, string Problem)[] Yaml =
    [
        ("quoted scalar, found unexpected end", "a quote is not closed"),
        ("quoted scalar, found unexpected document indicator", "a quote is not closed before the next document begins"),
        ("quoted scalar, found unknown escape", "this escape sequence does not exist; in double quotes, write a backslash as \\\\"),
        ("quoted scalar, did not find expected hexadecimal", "an escape sequence such as \\u00e9 needs hexadecimal digits"),
        ("quoted scalar, found invalid Unicode", "this escape sequence is not a Unicode character"),
        ("double-quoted scalar, found wrong indentation", "a quoted string continues here with less indentation than its key"),
        ("tab", "a tab is used for indentation; use spaces"),
        ("found invalid mapping", "a colon followed by a space begins a new value here; put the string into quotes"),
        ("simple key, could not find expected ':'", "a key without its colon; put a string of several lines into quotes, or indent it"),
        (
            "block mapping, did not find expected key",
            "a key is expected here; check the indentation, and whether a value above needs quotes"),
        ("block collection, did not find expected '-'", "an item that begins with a hyphen is expected here; check the indentation"),
        ("flow mapping", "a brace { is not closed, or a comma between its keys is missing"),
        ("flow sequence", "a bracket [ is not closed, or a comma between its items is missing"),
        ("character that cannot start any token", "a value cannot begin with this character; put it into quotes"),
        ("undefined tag", "this tag is not declared; put a string that begins with ! into quotes"),
        ("tag", "this is not a valid tag; put a string that begins with ! into quotes"),
        ("more than one anchor", "a value has more than one anchor"),
        ("anchor", "this is not a valid name of an anchor; put a string that begins with & or * into quotes"),
        ("directive", "a line that begins with % is a directive of YAML; put it into quotes, or indent it"),
        ("block scalar", "the text of this block (| or >) is not indented like its first line"),
        ("comment", "a comment needs a space before its #; put a string that contains a # into quotes"),
        ("document start", "the document has ended; further text is not indented as part of it"),
        ("document end", "the document has ended; further text is not indented as part of it"),
        ("node content", "a value is expected here"),
    ];

    private static readonly (string Fragment, string Problem)[] Json =
    [
        ("trailing comma", "a comma before a closing bracket; remove it"),
        ("after a single JSON value", "further text after the end of the document"),
        ("after a value", "a comma or a closing bracket is expected here"),
        ("after a property name", "a colon is expected after the name of a property"),
        ("start of a property name", "the name of a property in double quotes is expected here"),
        ("start of a value", "a value is expected here; strings are in double quotes"),
        ("invalid JSON literal", "without quotes there are only true, false, null and numbers"),
        ("escapable character", "this escape sequence does not exist in JSON; write a backslash as \\\\"),
        ("hex digit", "an escape sequence such as \\u00e9 needs four hexadecimal digits"),
        ("within a JSON string", "a line break or another control character in a string; write it as an escape sequence such as \\n"),
        ("end of string", "a quote is not closed"),
        ("depth", "a bracket or a brace is not closed"),
        ("end of the data", "the document ends before all of its brackets, braces and quotes are closed"),
        ("does not contain any JSON", "the file is empty; it should contain an OpenAPI document"),
        ("number", "this is not a valid JSON number"),
        ("digit", "this is not a valid JSON number"),
        ("comment", "a comment is not closed"),
        ("UTF-16", "a string contains an unpaired surrogate; write the character itself"),
        ("UTF-8", "a string contains an unpaired surrogate; write the character itself"),
    ];

    /// <summary>The cause for which YamlDotNet gave up.</summary>
    public static string OfYaml(string message) =>
        Find(Yaml, message) ?? "this cannot be read; check the indentation, quotes and brackets here and above";

    /// <summary>The cause for which System.Text.Json gave up.</summary>
    public static string OfJson(string message) =>
        Find(Json, message) ?? "this cannot be read; check the commas, quotes and brackets here and above";

    private static string? Find((string Fragment, string Problem)[] problems, string message) =>
        problems.FirstOrDefault(entry => message.IndexOf(entry.Fragment, StringComparison.OrdinalIgnoreCase) >= 0).Problem;
}
