using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Secrets;

/// <summary>Listens to all diagnostics of a process. Logs are per container: see <see cref="Scenario"/>.</summary>
internal sealed class Listeners : IDisposable
{
    private readonly Sinks _sinks;
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;
    private readonly Events _events;
    private readonly Diagnostics _diagnostics;
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly StringWriter _console = new();
    private readonly StringWriter _trace = new();
    private readonly TextWriterTraceListener _tracer;

    public Listeners(Sinks sinks)
    {
        _sinks = sinks;
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => sinks.Add("activities", Text(activity)),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => sinks.Add("metrics", instrument.Name + Text(tags.ToArray())));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => sinks.Add("metrics", instrument.Name + Text(tags.ToArray())));
        _meters.Start();
        _events = new Events(sinks);
        _diagnostics = new Diagnostics(sinks);
        Console.SetOut(TextWriter.Synchronized(_console));
        Console.SetError(TextWriter.Synchronized(_console));
        _tracer = new TextWriterTraceListener(TextWriter.Synchronized(_trace));
        Trace.Listeners.Add(_tracer);
        TaskScheduler.UnobservedTaskException += OnUnobserved;

        // What nobody writes to would be clean in any case: these show that something would be seen.
        Console.WriteLine("console");
        Console.Error.WriteLine("error");
        Trace.WriteLine("trace");
    }

    public void Dispose()
    {
        TaskScheduler.UnobservedTaskException -= OnUnobserved;
        Trace.Listeners.Remove(_tracer);
        _tracer.Flush();
        _tracer.Dispose();
        Console.SetOut(_out);
        Console.SetError(_error);
        _diagnostics.Dispose();
        _events.Dispose();
        _meters.Dispose();
        _activities.Dispose();
        _sinks.Add("console", _console.ToString());
        _sinks.Add("trace", _trace.ToString());
    }

    private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs args) => _sinks.Add("unobserved exceptions", args.Exception.ToString());

    private static string Text(Activity activity) => string.Join(
        "; ",
        [
            activity.OperationName, activity.DisplayName, activity.StatusDescription, activity.TraceStateString, Text(activity.TagObjects),
            Text(activity.Baggage.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value))),
            .. activity.Events.Select(each => each.Name + Text(each.Tags)),
        ]);

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Concat(tags.Select(tag => $" {tag.Key}={tag.Value}"));

    /// <summary>The event sources of .NET's network code and of the client. Not those called <c>Private.InternalDiagnostics</c>: they are .NET's own view of the wire.</summary>
    private sealed class Events(Sinks sinks) : EventListener
    {
        private readonly Sinks? _sinks = sinks;

        protected override void OnEventSourceCreated(EventSource source)
        {
            if (source.Name.StartsWith("System.Net.", StringComparison.Ordinal) || source.Name.Contains("Tavus", StringComparison.Ordinal))
                EnableEvents(source, EventLevel.Verbose, EventKeywords.All);
        }

        protected override void OnEventWritten(EventWrittenEventArgs data) =>
            _sinks?.Add("event sources", data.EventName + " " + string.Join(", ", data.Payload?.Select(Value) ?? []));

        private static string Value(object? value) => value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : value?.ToString() ?? "";
    }

    private sealed class Diagnostics : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly Sinks _sinks;
        private readonly List<IDisposable> _subscriptions = [];

        public Diagnostics(Sinks sinks)
        {
            _sinks = sinks;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public void OnNext(DiagnosticListener listener) => _subscriptions.Add(listener.Subscribe(this));

        public void OnNext(KeyValuePair<string, object?> value) =>
            _sinks.Add("diagnostic listeners", value.Key + string.Concat(value.Value?.GetType().GetProperties().Select(property => Text(property.GetValue(value.Value))) ?? []));

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        /// <summary>.NET publishes the messages themselves here, with all their headers: only the other data count.</summary>
        private static string Text(object? part) => part switch
        {
            HttpRequestMessage request => $" {request.Method} {request.RequestUri} {string.Concat(request.Options)}",
            HttpResponseMessage response => $" {response.StatusCode}",
            _ => $" {part}",
        };

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
