using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Benchmarks;

/// <summary>A file of the project, read once: the compiler keeps the text of a file that nobody edits.</summary>
internal sealed class DocumentText(string path, string text, bool isOverlay = false) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public DocumentText(string path, bool isOverlay)
        : this(path, File.ReadAllText(path), isOverlay)
    {
    }

    public bool IsOverlay { get; } = isOverlay;

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
