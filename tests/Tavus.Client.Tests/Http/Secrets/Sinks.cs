using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Client.Tests.Http.Secrets;

/// <summary>All that was seen while the client worked, by the place where it was seen.</summary>
public sealed class Sinks
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _texts = new();

    public static IReadOnlyList<string> Names { get; } =
    [
        "text of exceptions", "messages", "data of exceptions", "inner exceptions", "ResponseBody", "RequestId", "Location", "headers of exceptions", "typed errors", "validation",
        "text of models", "text of client and options", "DebuggerDisplay", "debugger", "activities", "metrics", "event sources", "diagnostic listeners",
        "console", "trace", "unobserved exceptions", "ILogger",
    ];

    public IReadOnlyCollection<string> this[string sink] => _texts.GetOrAdd(sink, _ => new());

    public void Add(string sink, string? text)
    {
        Assert.Contains(sink, Names);
        if (text is not null)
            _texts.GetOrAdd(sink, _ => new()).Enqueue(text);
    }

    /// <summary>All that somebody who catches an exception can see of it without looking for private parts.</summary>
    public void Add(Exception exception)
    {
        Add("text of exceptions", exception.ToString());
        for (Exception? each = exception; each is not null; each = each.InnerException)
        {
            Add(each == exception ? "messages" : "inner exceptions", each.Message);
            Add("inner exceptions", each.ToString());
            Add("data of exceptions", $"{each.Source} {each.HelpLink} " + string.Join(";", each.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}")));
        }

        if (exception is TavusApiException failure)
        {
            Add("ResponseBody", failure.ResponseBody);
            Add("RequestId", failure.RequestId);
            Add("Location", failure.Location?.ToString());
            Add("Location", failure.Location?.OriginalString);
            foreach (KeyValuePair<string, string> header in failure.Headers)
                Add("headers of exceptions", $"{header.Key}: {header.Value}");
        }

        Add("typed errors", (exception as TavusApiException<TavusError>)?.Error.ToJson());
        foreach (TavusViolation violation in (exception as TavusValidationException)?.Violations ?? [])
            Add("validation", violation.ToString());

        Add("DebuggerDisplay", DebuggerView.Display(exception));
        foreach (string text in DebuggerView.Texts(exception))
            Add("debugger", text);
    }
}
