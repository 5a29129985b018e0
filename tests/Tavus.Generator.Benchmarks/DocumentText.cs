using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Benchmarks;

/// <summary>A file of the project, read once: the compiler keeps the text of a file that nobody edits.</summary>
internal sealed class DocumentText(string path, bool isOverlay) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(File.ReadAllText(path), Encoding.UTF8);

    public bool IsOverlay { get; } = isOverlay;

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
