#if HAS_ASPNETCORE
namespace Tavus.Runtime;

using global::System;
using global::System.Linq;
using global::System.Threading;
using global::System.Threading.Tasks;

// Makes requests of an application's users that break a rule of the API responses with status 400 and problem details (RFC 9457). It is
// registered for the exception handler, for the page of exceptions in development, and outside of both for applications that have neither.
internal sealed class ValidationProblems :
    global::Microsoft.AspNetCore.Diagnostics.IExceptionHandler,
    global::Microsoft.AspNetCore.Diagnostics.IDeveloperPageExceptionFilter,
    global::Microsoft.AspNetCore.Hosting.IStartupFilter
{
    public Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(
        Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> next) => application =>
    {
        application.Use(rest => context => InvokeAsync(context, rest));
        next(application);
    };

    public ValueTask<bool> TryHandleAsync(
        global::Microsoft.AspNetCore.Http.HttpContext httpContext, Exception exception, CancellationToken cancellationToken) =>
        exception is TavusValidationException refusal && !httpContext.Response.HasStarted
            ? WriteAsync(httpContext, refusal)
            : new ValueTask<bool>(false);

    public async Task HandleExceptionAsync(
        global::Microsoft.AspNetCore.Diagnostics.ErrorContext errorContext,
        Func<global::Microsoft.AspNetCore.Diagnostics.ErrorContext, Task> next)
    {
        if (!await TryHandleAsync(errorContext.HttpContext, errorContext.Exception, default).ConfigureAwait(false))
            await next(errorContext).ConfigureAwait(false);
    }

    private async Task InvokeAsync(
        global::Microsoft.AspNetCore.Http.HttpContext context, global::Microsoft.AspNetCore.Http.RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (TavusValidationException exception) when (!context.Response.HasStarted)
        {
            context.Response.Headers.Clear();
            await WriteAsync(context, exception).ConfigureAwait(false);
        }
    }

    private static async ValueTask<bool> WriteAsync(
        global::Microsoft.AspNetCore.Http.HttpContext context, TavusValidationException exception)
    {
        context.Response.StatusCode = 400;
        var problem = new global::Microsoft.AspNetCore.Http.HttpValidationProblemDetails(exception.Violations
            .GroupBy(static violation => WithoutRoot(violation.Path))
            .ToDictionary(static path => path.Key, static path => path.Select(static violation => violation.Message).ToArray()))
        {
            Status = 400,
        };
        var service = (global::Microsoft.AspNetCore.Http.IProblemDetailsService?)context.RequestServices.GetService(
            typeof(global::Microsoft.AspNetCore.Http.IProblemDetailsService));
        if (service is not null)
        {
            // A user who accepts no JSON receives the status alone.
            await service
                .TryWriteAsync(new() { HttpContext = context, ProblemDetails = problem, Exception = exception })
                .ConfigureAwait(false);
        }

        return true;
    }

    // The name of a parameter may begin with a dollar sign, too.
    private static string WithoutRoot(string path) =>
        path == "$" || path.StartsWith("$.", StringComparison.Ordinal) || path.StartsWith("$[", StringComparison.Ordinal)
            ? path.Substring(1).TrimStart('.')
            : path;
}
#endif
