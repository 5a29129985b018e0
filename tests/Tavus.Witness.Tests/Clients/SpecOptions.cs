using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Witness.Tests.Clients;

/// <summary>The options of a project whose additional files are OpenAPI documents. Every flaw of a document is reported.</summary>
internal sealed class SpecOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Option("build_property.TavusVerbose");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Option(null);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Option("build_metadata.AdditionalFiles.TavusSpec");

    private sealed class Option(string? name) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = KeyComparer.Equals(key, name) ? "true" : null;
            return value is not null;
        }
    }
}
