namespace Tavus.Generator.Model;

/// <summary>The features of the consumer's references.</summary>
/// <param name="HasRequiredMembers"><c>RequiredMemberAttribute</c> (.NET 7): the C# keyword <c>required</c> works.</param>
/// <param name="IsModern">
/// .NET 8 or later: <c>SocketsHttpHandler</c>, <c>DateOnly</c>, span-based text methods, <c>HttpRequestError</c>.
/// </param>
/// <param name="HasTracing"><c>ActivitySource</c>.</param>
/// <param name="HasDependencyInjection">
/// <c>Microsoft.Extensions.Http</c> 8 or later, by itself or with ASP.NET Core: the client can be registered.
/// </param>
/// <param name="HasAsyncStreams">
/// <c>IAsyncEnumerable</c>: .NET, or Microsoft.Bcl.AsyncInterfaces, which System.Text.Json brings along.
/// </param>
/// <param name="HasNamesakes">A referenced assembly has types of the same namespace and names.</param>
internal sealed record TargetModel(
    bool HasRequiredMembers, bool IsModern, bool HasTracing, bool HasDependencyInjection, bool HasAsyncStreams, bool HasNamesakes)
{
    /// <summary>Whether there is <c>StringSyntaxAttribute</c> (.NET 7), by which editors colour JSON in strings.</summary>
    public bool HasStringSyntax => HasRequiredMembers;

    /// <summary>Whether there is ASP.NET Core 8 or later.</summary>
    public bool HasAspNetCore { get; init; }

    /// <summary>Whether there is Microsoft.AspNetCore.OpenApi 10 or later: the application describes its own API.</summary>
    public bool HasOpenApi { get; init; }
}
