using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Generator.Tests.Verification;

/// <summary>What MSBuild tells the generator: properties of the project, and metadata of the files.</summary>
internal sealed class TestOptions(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties, "build_property.");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([], "");

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(
        textFile is TestFile file ? [(file.IsOverlay ? "TavusOverlay" : "TavusSpec", "true")] : [], "build_metadata.AdditionalFiles.");

    private sealed class Values(IEnumerable<(string Name, string Value)> entries, string prefix) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = new(System.Linq.Enumerable.ToDictionary(entries, e => prefix + e.Name, e => e.Value), KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
