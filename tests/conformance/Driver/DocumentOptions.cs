using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Conformance;

/// <summary>The options of a project that has nothing but documents.</summary>
internal sealed class DocumentOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(isDocument: false);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(isDocument: true);

    private sealed class Values(bool isDocument) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isDocument && key == "build_metadata.AdditionalFiles.TavusSpec" ? "true" : null;
            return value is not null;
        }
    }
}
