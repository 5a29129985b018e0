using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Generator.Tests.Verification;

/// <summary>
/// What MSBuild gives the generator: properties of the project, and metadata of the files. Each flaw of a document is a warning of its own
/// unless <c>TavusVerbose</c> is set.
/// </summary>
internal sealed class TestOptions(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([("TavusVerbose", "true"), .. properties], "build_property.");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([], "");

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(
        textFile is TestFile file ? [(file.Kind, "true")] : [], "build_metadata.AdditionalFiles.");

    private sealed class Values(IEnumerable<(string Name, string Value)> entries, string prefix) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = new(entries.GroupBy(entry => prefix + entry.Name, entry => entry.Value).ToDictionary(group => group.Key, group => group.Last()), KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
