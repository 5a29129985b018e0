using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Tavus.Client.Tests.Http.Tracing;

/// <summary>Listens, and keeps the spans that have ended.</summary>
internal sealed class Spans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    /// <param name="sources">The sources to listen to: that of the clients, if none is named.</param>
    public Spans(params string[] sources)
        : this(_ => ActivitySamplingResult.AllDataAndRecorded, sources)
    {
    }

    /// <param name="sample">Decides about a span by its attributes.</param>
    /// <param name="sources">The sources to listen to: that of the clients, if none is named.</param>
    public Spans(Func<IEnumerable<KeyValuePair<string, object?>>, ActivitySamplingResult> sample, params string[] sources)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => sources.Length == 0 ? source.Name == "Tavus" : sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => sample(options.Tags ?? []),
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> All => [.. _ended];

    public static Dictionary<string, object?> Attributes(Activity span) => span.TagObjects.ToDictionary();

    public Activity Single() => Assert.Single(_ended);

    public void Dispose() => _listener.Dispose();
}
