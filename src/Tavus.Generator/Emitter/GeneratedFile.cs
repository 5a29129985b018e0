using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Emitter;

/// <summary>A file of generated C#.</summary>
/// <param name="HintName">Its name among the generated files: always one of ours, never made of a document's text.</param>
internal sealed record GeneratedFile(string HintName, string Text)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public SourceText ToSourceText() => SourceText.From(Text, Utf8);
}
