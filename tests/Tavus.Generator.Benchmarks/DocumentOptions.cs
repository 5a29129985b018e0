using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Generator.Benchmarks;

/// <summary>The options of a project without options: which file is a document, and which an overlay.</summary>
internal sealed class DocumentOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Values None = new("");
    private static readonly Values Spec = new("build_metadata.AdditionalFiles.TavusSpec");
    private static readonly Values Overlay = new("build_metadata.AdditionalFiles.TavusOverlay");

    public override AnalyzerConfigOptions GlobalOptions => None;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is DocumentText { IsOverlay: true } ? Overlay : Spec;

    private sealed class Values(string setKey) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == setKey ? "true" : null;
            return value is not null;
        }
    }
}
