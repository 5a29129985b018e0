namespace Tavus.Runtime;

using global::System;
using global::System.Net.Http.Headers;

// The header Retry-After.
internal static class RetryAfterHeader
{
    // How long to wait; null without a valid header. A date in the past means no wait.
    internal static TimeSpan? Of(HttpResponseHeaders headers)
    {
        RetryConditionHeaderValue? header = headers.RetryAfter;
        if (header?.Date is not { } date)
            return header?.Delta;

        TimeSpan remaining = date - DateTimeOffset.UtcNow;
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }
}
