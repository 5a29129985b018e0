using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;

namespace Tavus.Conformance;

/// <summary>Runs the requests of a scenario, one after another.</summary>
internal sealed class ScenarioRunner(OperationFinder finder, string baseUrl, HttpClient http)
{
    /// <summary>The first failure, or null.</summary>
    public async Task<string?> RunAsync(Scenario scenario)
    {
        foreach (Step step in scenario.Steps.Where(step => scenario.ExpectedStatus is not null || step.Response.Status < 400))
        {
            if (await RunAsync(step, scenario.ExpectedStatus) is { } failure)
                return scenario.Steps.Count == 1 ? failure : $"{step.Method} {step.Uri}: {failure}";
        }

        return null;
    }

    private async Task<string?> RunAsync(Step step, int? expectedStatus)
    {
        if (finder.Find(step, baseUrl) is not { } match)
            return "no operation has this path";

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
            return expectedStatus is not null && StatusOf(cause) == expectedStatus ? null : Describe(cause);
        }
    }

    private static int? StatusOf(Exception exception) => exception.GetType().GetProperty("StatusCode")?.GetValue(exception) is HttpStatusCode status
        ? (int)status
        : null;

    private static string Describe(Exception exception)
    {
        string body = exception.GetType().GetProperty("ResponseBody")?.GetValue(exception) as string ?? "";
        string text = $"{exception.GetType().Name.Split('`')[0]}: {exception.Message} {body}".Replace('\n', ' ').Replace('\r', ' ').Trim();
        return text.Length > 400 ? text[..400] + "…" : text;
    }
}
