#if HAS_TRACING
namespace Tavus.Runtime;

// A span for each call, with the attributes of OpenTelemetry's conventions for HTTP clients. It costs nothing while nobody listens to
// the source "Tavus", and shows no credential, body or query.
internal static class TavusTracing
{
    private static readonly global::System.Diagnostics.ActivitySource Source = new("Tavus");

    // Whether anybody listens.
    internal static bool IsOn => Source.HasListeners();

    internal static global::System.Diagnostics.Activity? Start(global::System.Net.Http.HttpRequestMessage request, string template)
    {
        template = "/" + template;
        string method = request.Method.Method;
        global::System.Uri address = request.RequestUri!;

        // A sampler decides by what is there from the start.
        var tags = new global::System.Collections.Generic.KeyValuePair<string, object?>[]
        {
            new("http.request.method", method),
            new("url.template", template),
            new("url.full", address.GetLeftPart(global::System.UriPartial.Path) + (address.Query.Length == 0 ? "" : "?*")),
            new("server.address", address.IdnHost),
            new("server.port", address.Port),
        };
        return Source.StartActivity(method + " " + template, global::System.Diagnostics.ActivityKind.Client, parentContext: default, tags);
    }

    internal static void SetStatus(global::System.Diagnostics.Activity? activity, int status)
    {
        if (activity is not { IsAllDataRequested: true })
            return;

        activity.SetTag("http.response.status_code", status);
        if (status >= 400)
            SetError(activity, status.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
    }

    // status: That of the answer, if one had begun.
    internal static void SetFailure(global::System.Diagnostics.Activity? activity, int? status, global::System.Exception exception)
    {
        if (activity is not { IsAllDataRequested: true })
            return;

        if (status is not null)
            activity.SetTag("http.response.status_code", status);

        SetError(activity, exception.InnerException is global::System.TimeoutException ? typeof(global::System.TimeoutException).FullName! : exception.GetType().FullName!);
    }

    private static void SetError(global::System.Diagnostics.Activity activity, string type)
    {
        activity.SetTag("error.type", type);
        activity.SetStatus(global::System.Diagnostics.ActivityStatusCode.Error);
    }
}
#endif
