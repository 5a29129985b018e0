#if HAS_TRACING
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics;
using global::System.Globalization;
using global::System.Net.Http;

// A span for each call, with the attributes of OpenTelemetry's conventions for HTTP clients. It costs nothing without a listener to
// the source "Tavus", and contains no credential, body or query.
internal static class TavusTracing
{
    private static readonly ActivitySource Source = new("Tavus");

    // Whether there is a listener.
    internal static bool IsOn => Source.HasListeners();

    internal static Activity? Start(HttpRequestMessage request, string template)
    {
        template = "/" + template;
        string method = request.Method.Method;
        Uri address = request.RequestUri!;

        // Samplers only see the initial attributes.
        var tags = new KeyValuePair<string, object?>[]
        {
            new("http.request.method", method),
            new("url.template", template),
            new("url.full", address.GetLeftPart(UriPartial.Path) + (address.Query.Length == 0 ? "" : "?*")),
            new("server.address", address.IdnHost),
            new("server.port", address.Port),
        };
        return Source.StartActivity(method + " " + template, ActivityKind.Client, parentContext: default, tags);
    }

    internal static void SetStatus(Activity? activity, int status)
    {
        if (activity is not { IsAllDataRequested: true })
            return;

        activity.SetTag("http.response.status_code", status);
        if (status >= 400)
            SetError(activity, status.ToString(CultureInfo.InvariantCulture));
    }

    // status: That of the response, if one was received.
    internal static void SetFailure(Activity? activity, int? status, Exception exception)
    {
        if (activity is not { IsAllDataRequested: true })
            return;

        if (status is not null)
            activity.SetTag("http.response.status_code", status);

        SetError(
            activity, exception.InnerException is TimeoutException ? typeof(TimeoutException).FullName! : exception.GetType().FullName!);
    }

    private static void SetError(Activity activity, string type)
    {
        activity.SetTag("error.type", type);
        activity.SetStatus(ActivityStatusCode.Error);
    }
}
#endif
