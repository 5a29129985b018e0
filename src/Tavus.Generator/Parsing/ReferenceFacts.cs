using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>The features of the consumer's references. Equal by value.</summary>
internal sealed record ReferenceFacts(
    bool HasRequiredMembers,
    bool IsModern,
    bool HasSystemTextJson,
    bool HasHttpClient,
    bool HasTracing,
    bool HasDependencyInjection,
    bool HasAsyncStreams,
    EquatableArray<ReferencedClient> Clients)
{
    /// <summary>Whether there is ASP.NET Core 8 or later.</summary>
    public bool HasAspNetCore { get; init; }

    /// <summary>Whether there is Microsoft.AspNetCore.OpenApi 10 or later.</summary>
    public bool HasOpenApi { get; init; }
}
