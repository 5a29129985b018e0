using System;

namespace Tavus.Witness.Tests.Calls;

/// <summary>What came of a call: the request, and the result or the exception.</summary>
internal sealed record CallResult(RecordedRequest? Request, object? Result, Exception? Exception)
{
    /// <summary>The type of the error body, or null where the exception has none.</summary>
    public Type? ErrorType =>
        Exception?.GetType() is { IsGenericType: true, Name: "TavusApiException`1" } type ? type.GenericTypeArguments[0] : null;
}
