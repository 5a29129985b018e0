using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Refresh;

/// <summary>A document or an overlay in memory, for the generator's own reader.</summary>
internal sealed class SpecText(string path, byte[] content) : AdditionalText
{
    public override string Path { get; } = path;

    public byte[] Content { get; } = content;

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Content, writable: false);
        return SourceText.From(stream);
    }
}
