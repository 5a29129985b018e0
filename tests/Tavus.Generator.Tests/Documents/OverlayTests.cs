using System.Linq;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Documents;
using Tavus.Generator.Tests.Verification;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Tests.Documents;

/// <summary>Overlays: what their targets select, and what their actions do.</summary>
public sealed class OverlayTests
{
    private const string Document = """
        a:
          b: { x: 1 }
          'c d': [ { name: first, v: 1 }, { name: second, v: 2 } ]
        list: [1, 2, 3]
        deep: { more: { x: 5 } }
        """;

    [Theory]
    [InlineData("$.a.b", "update: { y: 2 }", """{"a":{"b":{"x":1,"y":2},"c d":[{"name":"first","v":1},{"name":"second","v":2}]},"list":[1,2,3],"deep":{"more":{"x":5}}}""")]
    [InlineData("$.a.b.x", "update: text", """{"a":{"b":{"x":"text"},"c d":[{"name":"first","v":1},{"name":"second","v":2}]},"list":[1,2,3],"deep":{"more":{"x":5}}}""")]
    [InlineData("$.a['c d'][0]", "remove: true", """{"a":{"b":{"x":1},"c d":[{"name":"second","v":2}]},"list":[1,2,3],"deep":{"more":{"x":5}}}""")]
    [InlineData("$.a[\"c d\"][?(@.name == 'second')]", "update: { v: 9 }", """{"a":{"b":{"x":1},"c d":[{"name":"first","v":1},{"name":"second","v":9}]},"list":[1,2,3],"deep":{"more":{"x":5}}}""")]
    [InlineData("$.a['c d'][?@.v != '1']", "remove: true", """{"a":{"b":{"x":1},"c d":[{"name":"first","v":1}]},"list":[1,2,3],"deep":{"more":{"x":5}}}""")]
    [InlineData("$.list", "update: 4", """{"a":{"b":{"x":1},"c d":[{"name":"first","v":1},{"name":"second","v":2}]},"list":[1,2,3,4],"deep":{"more":{"x":5}}}""")]
    [InlineData("$.list[*]", "remove: true", """{"a":{"b":{"x":1},"c d":[{"name":"first","v":1},{"name":"second","v":2}]},"list":[],"deep":{"more":{"x":5}}}""")]
    [InlineData("$.list[-1]", "remove: true", """{"a":{"b":{"x":1},"c d":[{"name":"first","v":1},{"name":"second","v":2}]},"list":[1,2],"deep":{"more":{"x":5}}}""")]
    [InlineData("$..x", "update: 0", """{"a":{"b":{"x":0},"c d":[{"name":"first","v":1},{"name":"second","v":2}]},"list":[1,2,3],"deep":{"more":{"x":0}}}""")]
    [InlineData("$.deep.*", "update: { z: [1] }", """{"a":{"b":{"x":1},"c d":[{"name":"first","v":1},{"name":"second","v":2}]},"list":[1,2,3],"deep":{"more":{"x":5,"z":[1]}}}""")]
    [InlineData("$", "update: { list: [4], deep: { n: 1 } }", """{"a":{"b":{"x":1},"c d":[{"name":"first","v":1},{"name":"second","v":2}]},"list":[1,2,3,4],"deep":{"more":{"x":5},"n":1}}""")]
    public void An_action_changes_what_its_target_selects(string target, string change, string expected)
    {
        var diagnostics = new DiagnosticBag();
        SpecNode document = Read(Document, diagnostics);
        OverlayApplier.Apply(Read($"overlay: 1.0.0\nactions:\n  - target: {Quote(target)}\n    {change}\n", diagnostics), [document], diagnostics);

        Assert.Empty(diagnostics.ToList());
        Assert.Equal(expected, NodeJsonConverter.Convert(document)!.ToJsonString());
    }

    /// <summary>What one action adds to several parts is not shared by them.</summary>
    [Theory]
    [InlineData("$[*].list", "{ v: 1 }", "$.a.list[0]", """{"a":{"list":[{"v":2}],"o":{}},"b":{"list":[{"v":1}],"o":{}}}""")]
    [InlineData("$[*].o", "{ new: { v: 1 } }", "$.a.o.new", """{"a":{"list":[],"o":{"new":{"v":2}}},"b":{"list":[],"o":{"new":{"v":1}}}}""")]
    [InlineData("$[*]", "{ list: [{ v: 1 }] }", "$.a.list[0]", """{"a":{"list":[{"v":2}],"o":{}},"b":{"list":[{"v":1}],"o":{}}}""")]
    public void Additions_are_copies(string target, string update, string later, string expected)
    {
        var diagnostics = new DiagnosticBag();
        SpecNode document = Read("a: { list: [], o: {} }\nb: { list: [], o: {} }\n", diagnostics);
        string actions = $"overlay: 1.0.0\nactions:\n  - {{ target: {Quote(target)}, update: {update} }}\n  - {{ target: {Quote(later)}, update: {{ v: 2 }} }}\n";
        OverlayApplier.Apply(Read(actions, diagnostics), [document], diagnostics);

        Assert.Empty(diagnostics.ToList());
        Assert.Equal(expected, NodeJsonConverter.Convert(document)!.ToJsonString());
    }

    [Theory]
    [InlineData(@"$['it\'s']", "it's")]
    [InlineData(@"$[""it's""]", "it's")]
    [InlineData(@"$[""a\""b""]", "a\"b")]
    [InlineData(@"$['a\\b']", @"a\b")]
    public void A_backslash_escapes_in_a_name(string target, string name)
    {
        var diagnostics = new DiagnosticBag();
        SpecNode document = Read($"{Quote(name)}: 1\nother: 2\n", diagnostics);
        OverlayApplier.Apply(Read($"overlay: 1.0.0\nactions: [{{ target: {Quote(target)}, remove: true }}]\n", diagnostics), [document], diagnostics);

        Assert.Empty(diagnostics.ToList());
        Assert.Equal("""{"other":2}""", NodeJsonConverter.Convert(document)!.ToJsonString());
    }

    [Theory]
    [InlineData("$.nowhere", "update: {}", DiagnosticIds.OverlayTargetNotFound, 2)]
    [InlineData("a.b", "update: {}", DiagnosticIds.InvalidOverlay, 2)]
    [InlineData("$.a[", "update: {}", DiagnosticIds.InvalidOverlay, 2)]
    [InlineData("$.a[?length(@.x) > 1]", "update: {}", DiagnosticIds.InvalidOverlay, 2)]
    [InlineData("$[?@[?@[?@[?@[?@[?@[?@[?@[?@[?@[?@[?@[?@[?@[?@[?@[?@[?@.x]]]]]]]]]]]]]]]]]]", "update: {}", DiagnosticIds.InvalidOverlay, 2)]
    [InlineData("$.a", "description: nothing to do", DiagnosticIds.InvalidOverlay, 2)]
    public void An_action_that_cannot_be_carried_out_is_reported_and_the_others_are(string target, string change, string id, int line)
    {
        var diagnostics = new DiagnosticBag();
        SpecNode document = Read(Document, diagnostics);
        OverlayApplier.Apply(
            Read($"overlay: 1.0.0\nactions:\n  - target: {Quote(target)}\n    {change}\n  - target: $.a.b\n    update: {{ y: 2 }}\n", diagnostics), [document], diagnostics);

        DiagnosticInfo diagnostic = Assert.Single(diagnostics.ToList());
        Assert.Equal((id, line), (diagnostic.Id, diagnostic.Location!.Lines.Start.Line));
        Assert.Contains("\"y\":2", NodeJsonConverter.Convert(document)!.ToJsonString());
    }

    [Fact]
    public void An_overlay_without_any_target_is_reported_once()
    {
        var diagnostics = new DiagnosticBag();
        OverlayApplier.Apply(
            Read("overlay: 1.0.0\nactions:\n  - { target: $.x, update: {} }\n  - { target: $.y, remove: true }\n", diagnostics), [Read(Document, diagnostics)], diagnostics);

        Assert.Contains("changes nothing", Assert.Single(diagnostics.ToList()).Arguments.Single());
    }

    [Theory]
    [InlineData("openapi: 3.0.3\n")]
    [InlineData("overlay: 1.0.0\n")]
    [InlineData("overlay: 2.0.0\nactions: []\n")]
    [InlineData("[]")]
    [InlineData("overlay: [")]
    public void A_file_that_is_no_overlay_is_an_error_and_the_document_is_generated(string overlay)
    {
        Generation generation = Generation.Of("openapi: 3.0.3\ninfo: { title: t, version: '1' }\npaths: { /a: { get: { operationId: getA, responses: { '204': { description: d } } } } }\n", overlay);

        Assert.Contains(Assert.Single(generation.Ids), new[] { DiagnosticIds.InvalidOverlay, DiagnosticIds.InvalidSyntax });
        Assert.Contains("GetAAsync", generation["Client.g.cs"]);
    }

    private static SpecNode Read(string yaml, DiagnosticBag diagnostics) =>
        NodeFileReader.Read(new SourceFile("test.yaml", SourceText.From(yaml)), diagnostics);

    private static string Quote(string text) => "'" + text.Replace("'", "''") + "'";
}
