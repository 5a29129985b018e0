using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Tests.Documents;

public sealed class YamlCoreSchemaTests
{
    // YAML 1.2.2, 10.3.2, without infinity and not-a-number, which JSON does not have.
    private static readonly Regex Number = new(
        @"\A(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)\z");

    [Fact]
    public void Numbers_are_those_of_the_core_schema()
    {
        Assert.All(Texts(5), text =>
            Assert.True((YamlCoreSchema.KindOf(text) == ScalarKind.Number) == Number.IsMatch(text), text));
    }

    [Theory]
    [InlineData("off")]
    [InlineData("no")]
    [InlineData("1_000")]
    [InlineData("12:30")]
    [InlineData("0xAG")]
    public void Other_scalars_are_texts(string text) => Assert.Equal(ScalarKind.Text, YamlCoreSchema.KindOf(text));

    /// <summary>All texts up to a length, of the characters that numbers are made of.</summary>
    private static IEnumerable<string> Texts(int length) => length == 0
        ? []
        : "079exoA+-. ".SelectMany(character => Texts(length - 1).Prepend("").Select(rest => character + rest));
}
