using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>Runs the requests of a scenario, one after another.</summary>
internal sealed class ScenarioRunner(OperationFinder finder, string baseUrl, HttpClient http)
{
    private OperationMatch? _last;
    private Step? _lastStep;
    private string _received = "";

    /// <summary>The first failure, or null.</summary>
    public async Task<Failure?> RunAsync(Scenario scenario)
    {
        foreach (Step step in Continuation.StepsOf(scenario))
        {
            // Errors beside successes are what the server responds to other requests.
            if (scenario.ExpectedStatus is null && step.Response.Status >= 400)
                continue;

            if (await RunAsync(step, scenario.ExpectedStatus) is { } failure)
                return scenario.Steps.Count == 1 ? failure : failure with { Reason = $"{step.Method} {step.Uri}: {failure.Reason}" };
        }

        return null;
    }

    private async Task<Failure?> RunAsync(Step step, int? expectedStatus)
    {
        OperationMatch? match = finder.Find(step, baseUrl);
        if ((match is null || HasUndeclaredQuery(match, step)) && LinkTo(step) is { } link)
        {
            if (!string.Equals(_last!.Operation.HttpMethod, step.Method, StringComparison.OrdinalIgnoreCase))
            {
                string method = _last.Operation.HttpMethod;
                return new Failure($"The address is a link in the response to a {method}; no operation describes it.", IsUndescribed: true);
            }

            // The arguments stay; the link is in place of those in the address.
            match = _last;
            step = _lastStep! with { Link = link, Response = step.Response };
        }

        if (match is null)
            return new Failure("no operation has this path");

        _last = match;
        _lastStep = step;
        _received = string.Join('\n', step.Response.Headers.Values) + WebUtility.HtmlDecode(step.Response.Body?.ToText());
        return await SendAsync(match, step, expectedStatus) is { } reason ? new Failure(reason) : null;
    }

    private static bool HasUndeclaredQuery(OperationMatch match, Step step) => step.Query.Keys.Any(name =>
        !match.Operation.Parameters.Any(parameter =>
            parameter.Position == ParameterPosition.Query && name.StartsWith(parameter.WireName, StringComparison.Ordinal)));

    // Users follow links in responses by an option of the call.
    private string? LinkTo(Step step)
    {
        Match link = Regex.Match(_received, Regex.Escape(baseUrl + step.Address) + "[^\"<\\s]*");
        return _last is not null && link.Success ? link.Value : null;
    }

    private async Task<string?> SendAsync(OperationMatch match, Step step, int? expectedStatus)
    {
        try
        {
            var call = new Call(match, step, http);
            object? result = await call.SendAsync().WaitAsync(TimeSpan.FromSeconds(20));
            return expectedStatus is null
                ? await new ResponseComparer(match, step.Response).DifferenceAsync(result, call.Headers)
                : $"no exception for status {expectedStatus}";
        }
        catch (Exception exception)
        {
            Exception cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            return expectedStatus is null || StatusOf(cause) != expectedStatus
                ? Describe(cause)
                : ErrorDifference(cause, match.Client, step.Response.Body);
        }
    }

    // An error that the document describes is typed.
    private static string? ErrorDifference(Exception exception, GeneratedClient client, Payload? body) =>
        exception.GetType().GetProperty("Error") is { } error && body?.IsJson == true
            ? new ValueComparer(client).Difference(error.GetValue(exception), JsonNode.Parse(body.ToText()))
            : null;

    private static int? StatusOf(Exception exception) =>
        exception.GetType().GetProperty("StatusCode")?.GetValue(exception) is HttpStatusCode status ? (int)status : null;

    private static string Describe(Exception exception)
    {
        string body = exception.GetType().GetProperty("ResponseBody")?.GetValue(exception) as string ?? "";
        return $"{exception.GetType().Name.Split('`')[0]}: {exception.Message} {body}";
    }
}
