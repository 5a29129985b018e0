using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Tests.Verification;

/// <summary>A document, overlay or other file as an additional file. A null text is a file that cannot be read.</summary>
internal sealed class TestFile(string path, string? text, bool isOverlay = false, bool isPart = false) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text);

    public override string Path { get; } = path;

    /// <summary>The metadata of the item.</summary>
    public string Kind { get; } = isOverlay ? "TavusOverlay" : isPart ? "TavusSpecFile" : "TavusSpec";

    public static TestFile Bundled { get; } = new("create-persona.yaml", Repository.Read("spec/create-persona.yaml"));

    public static TestFile BundledOverlay { get; } = new("tavus.overlay.yaml", Repository.Read("spec/tavus.overlay.yaml"), isOverlay: true);

    /// <summary>A file that documents refer to.</summary>
    public static TestFile Part(string path, string text) => new(path, text, isPart: true);

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}
