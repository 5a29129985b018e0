using System;

namespace Tavus.Generator.Tasks;

/// <summary>The limits of one download.</summary>
/// <param name="Idle">How long the server may send nothing.</param>
/// <param name="Bytes">The size of the document, decompressed.</param>
/// <param name="Redirects">How many redirects are followed.</param>
/// <param name="Progress">The time between two messages about a download that goes on.</param>
internal sealed record DownloadLimits(TimeSpan Idle, long Bytes, int Redirects, TimeSpan Progress)
{
    public static readonly DownloadLimits Default = new(TimeSpan.FromSeconds(30), 64 * 1024 * 1024, 5, TimeSpan.FromSeconds(5));
}
