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
        global::System.Diagnostics.Activity? activity = Source.StartActivity(request.Method + " " + template, global::System.Diagnostics.ActivityKind.Client);
        if (activity is not { IsAllDataRequested: true })
            return activity;

        global::System.Uri address = request.RequestUri!;
        activity.SetTag("http.request.method", request.Method.Method);
        activity.SetTag("url.template", template);
        activity.SetTag("url.full", address.GetLeftPart(global::System.UriPartial.Path) + (address.Query.Length == 0 ? "" : "?*"));
        activity.SetTag("server.address", address.Host);
        activity.SetTag("server.port", address.Port);
        return activity;
    }

    internal static void SetStatus(global::System.Diagnostics.Activity? activity, int status)
    {
        activity?.SetTag("http.response.status_code", status);
        if (status >= 400)
            SetError(activity, status.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
    }

    // status: That of the answer, if one had begun.
    internal static void SetFailure(global::System.Diagnostics.Activity? activity, int? status, global::System.Exception exception)
    {
        if (status is not null)
            activity?.SetTag("http.response.status_code", status);

        SetError(activity, exception.InnerException is global::System.TimeoutException ? typeof(global::System.TimeoutException).FullName! : exception.GetType().FullName!);
    }

    private static void SetError(global::System.Diagnostics.Activity? activity, string type)
    {
        activity?.SetTag("error.type", type);
        activity?.SetStatus(global::System.Diagnostics.ActivityStatusCode.Error);
    }
}
#endif
