using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>
/// One entry of <c>TavusInclude</c> or <c>TavusExclude</c>: a path, optionally after a method, or else an operationId, a tag or the name of
/// a webhook. An entry such as <c>issues/list*</c> may be both, since operationIds may contain slashes.
/// </summary>
internal sealed class OperationPattern
{
    private readonly string? _method;
    private readonly Wildcard? _path;
    private readonly Wildcard? _name;

    public OperationPattern(string text)
    {
        Text = text;
        int space = text.IndexOfAny([' ', '\t']);
        string rest = space < 0 ? "" : text.Substring(space).TrimStart();
        if (rest.Length > 0 && rest[0] is '/' or '*' && text.IndexOf('/') > space && text.Take(space).All(char.IsLetter))
        {
            _method = text.Substring(0, space);
            _path = new Wildcard(rest, endsAtSlash: true);
            return;
        }

        _path = text.IndexOf('/') < 0 ? null : new Wildcard(text, endsAtSlash: true);
        _name = text[0] == '/' ? null : new Wildcard(text, endsAtSlash: false);
    }

    /// <summary>The entry as in the project.</summary>
    public string Text { get; }

    /// <summary>The entries of a property; those without text are ignored.</summary>
    public static IReadOnlyList<OperationPattern> ParseAll(string? value) => (value ?? "")
        .Split(';')
        .Select(entry => entry.Trim())
        .Where(entry => entry.Length > 0)
        .Distinct()
        .Select(entry => new OperationPattern(entry))
        .ToArray();

    public bool IsMatch(LocatedOperation operation) =>
        (_path is not null && operation.Path is not null && IsMethod(operation.Method) && _path.IsMatch(operation.Path))
        || (_name is not null && operation.Names.Any(_name.IsMatch));

    /// <summary>A name or a path of the operations that differs in a few characters only, or null.</summary>
    public string? FindNear(IEnumerable<LocatedOperation> operations)
    {
        string path = _method is null ? Text : Text.Substring(_method.Length).TrimStart();
        return operations
            .SelectMany(operation => operation.Names.Concat(operation.Path is null ? [] : [operation.Path]))
            .Distinct()
            .FirstOrDefault(name => string.Equals(name, path, StringComparison.OrdinalIgnoreCase)
                || (path.Length > 3 && EditDistance.IsAtMostTwo(path, name)));
    }

    private bool IsMethod(string method) => _method is null || string.Equals(_method, method, StringComparison.OrdinalIgnoreCase);
}
