using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Tavus;

namespace PersonaStudio;

/// <summary>Returns exceptions of the client as problem details (RFC 9457).</summary>
internal sealed class TavusExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        ProblemDetails? problem = exception switch
        {
            TavusValidationException invalid => new HttpValidationProblemDetails(
                invalid.Violations.GroupBy(violation => violation.Path).ToDictionary(group => group.Key, group => group.Select(violation => violation.Message).ToArray()))
            {
                Status = StatusCodes.Status400BadRequest,
            },
            TavusApiException { StatusCode: HttpStatusCode.BadRequest } refused => Problem(StatusCodes.Status400BadRequest, refused),
            TavusApiException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } busy => Problem(StatusCodes.Status503ServiceUnavailable, busy),
            TavusApiException failed => Problem(StatusCodes.Status502BadGateway, failed),
            _ => null,
        };
        if (problem is null)
            return ValueTask.FromResult(false);

        context.Response.StatusCode = problem.Status!.Value;
        if (exception is TavusApiException { RetryAfter: { } delay })
            context.Response.Headers.RetryAfter = Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem, Exception = exception });
    }

    private static ProblemDetails Problem(int status, TavusApiException exception) => new()
    {
        Status = status,
        Detail = exception.Message,
        Extensions = { ["mayHaveBeenProcessed"] = exception.MayHaveBeenProcessed, ["requestId"] = exception.RequestId },
    };
}
