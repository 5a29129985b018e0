using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>A document in the idiom of a web framework: the file beside the tests.</summary>
internal sealed class FrameworkDocument(string fileName)
{
    public string Text { get; } = Repository.Read("tests/Tavus.Generator.Tests/Frameworks/" + fileName);

    /// <summary>Fails if a warning or error is reported, or if the generated code does not compile strictly for an old target.</summary>
    /// <returns>The names of the client's methods.</returns>
    public string[] MethodNames()
    {
        Generation generation = Generation.Of(TestTarget.NetStandard20, new TestOptions(), new TestFile(fileName, Text)).AssertCompiles();
        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return generation.Type("Tavus.ITavusClient").GetMembers().Select(member => member.Name.Replace("Async", "")).ToArray();
    }

    /// <summary>
    /// Compiles code strictly and runs it. It has a <c>TavusClient client</c> of the server without a credential, and writes lines with
    /// <c>Line</c>.
    /// </summary>
    public async Task<string[]> RunAsync(FrameworkServer server, string code) => (await GeneratedProgram.RunAsync(
        Text,
        $$"""
        client = new TavusClient(new TavusClientOptions { BaseAddress = new Uri("{{server.Address}}") });
        var lines = new List<string>();
        void Line(params object?[] values) => lines.Add(string.Join(" ", System.Linq.Enumerable.Select(values,
            value => value is IFormattable item
            ? item.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : value ?? "null")));
        {{code}}
        return string.Join("\n", lines);
        """,
        key: "")).Split('\n');
}
