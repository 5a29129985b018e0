using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Tests.Documents;

/// <summary>Nodes have exact locations.</summary>
public sealed class PositionTests
{
    [Theory]
    [InlineData("test.yaml", "a: one\nb:\n  'c': \"two\"\n  d: [x, 3, yes]\n")]
    [InlineData("test.yaml", "a: one\r\nb:\r\n  'c': \"two\"\r\n  d: [x, 3, yes]\r\n")]
    [InlineData("test.yaml", "\uFEFFa: one\nb: { 'c': \"two\", d: [x, 3, yes] }")]
    [InlineData("test.yaml", "# 😀 é\na: one # 😀\nb:\n  'c': \"two\"\n  d: [x, 3, yes]\n")]
    [InlineData("test.json", "{ \"a\": \"one\", \"b\": { \"c\": \"two\", \"d\": [\"x\", 3, \"yes\"] } }")]
    [InlineData("test.json", "{\n \"é😀\": \"😀\",\n \"a\": \"one\",\r\n \"b\": { \"c\": \"two\", \"d\": [\"x\", 3, \"yes\"] } }")]
    [InlineData("test.md", "# Page 😀\n\n```yaml\nopenapi: 3.0.3\na: one\nb:\n  'c': \"two\"\n  d: [x, 3, yes]\n```\n")]
    public void Every_scalar_is_at_its_location(string path, string text)
    {
        var file = new SourceFile(path, SourceText.From(text));
        SpecScalar[] scalars = Scalars(NodeFileReader.Read(file, new DiagnosticBag())).ToArray();

        Assert.Contains(scalars, scalar => scalar.Text == "yes");
        Assert.All(scalars, scalar => Assert.Equal(scalar.Text, text.Substring(scalar.Start, scalar.Length).Trim('\'', '"')));
    }

    [Theory]
    [InlineData("off", ScalarKind.Text)]
    [InlineData("no", ScalarKind.Text)]
    [InlineData("'1'", ScalarKind.Text)]
    [InlineData("!!str 1", ScalarKind.Text)]
    [InlineData("1", ScalarKind.Number)]
    [InlineData("-1.5e3", ScalarKind.Number)]
    [InlineData("0x1F", ScalarKind.Number)]
    [InlineData("1_000", ScalarKind.Text)]
    [InlineData("12:30", ScalarKind.Text)]
    [InlineData("1.2.3", ScalarKind.Text)]
    [InlineData(".inf", ScalarKind.Text)]
    [InlineData("-", ScalarKind.Text)]
    [InlineData("true", ScalarKind.Boolean)]
    [InlineData("False", ScalarKind.Boolean)]
    [InlineData("~", ScalarKind.Null)]
    [InlineData("", ScalarKind.Null)]
    public void Scalars_are_typed_by_the_core_schema(string scalar, object kind)
    {
        var file = new SourceFile("test.yaml", SourceText.From(scalar == "-" ? "a: '-'" : $"a: {scalar}\n"));
        var mapping = (SpecMapping)NodeFileReader.Read(file, new DiagnosticBag());

        Assert.Equal(kind, ((SpecScalar)mapping["a"]!).Kind);
    }

    private static IEnumerable<SpecScalar> Scalars(SpecNode node) => node switch
    {
        SpecScalar scalar => [scalar],
        SpecMapping mapping => mapping.Members.SelectMany(member => new[] { member.Key }.Concat(Scalars(member.Value))),
        SpecSequence sequence => sequence.Items.SelectMany(Scalars),
        _ => [],
    };
}
