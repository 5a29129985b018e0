using System;
using System.Text;

namespace Tavus.Generator.Tasks;

/// <summary>The response of an address.</summary>
/// <param name="content">The body, decompressed.</param>
/// <param name="status">The status with its reason, or null for a file.</param>
/// <param name="movedTo">The address to which the server permanently redirects, or null.</param>
internal sealed class SpecDownload(SpecAddress address, byte[] content, string? status, string? contentType, Uri? movedTo)
{
    public SpecAddress Address { get; } = address;

    public byte[] Content { get; } = content;

    public Uri? MovedTo { get; } = movedTo;

    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>The response in words: status, content type and first line.</summary>
    public string Description
    {
        get
        {
            string first = OneLine.First(Encoding.UTF8.GetString(Content, 0, Math.Min(Content.Length, 1000)));
            string start = first.Length == 0 ? "an empty body" : $"'{first}'";
            return status is null ? $"a file that begins with {start}" : $"{status}, {contentType ?? "no content type"}, {start}";
        }
    }
}
