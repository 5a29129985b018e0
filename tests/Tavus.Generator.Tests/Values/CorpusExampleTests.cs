using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Corpus;
using Tavus.Generator.Tests.Corpus.Manifest;
using Xunit.Abstractions;

namespace Tavus.Generator.Tests.Values;

/// <summary>The examples and defaults that real documents give for a schema with a format.</summary>
public sealed class CorpusExampleTests(ITestOutputHelper output)
{
    // A date-time in quotes of its own, a hash of 40 digits, and a UUID that lacks one hyphen.
    private static readonly string[] NoValues =
        ["\"2007-10-29T02:42:39.000-07:00\"", "3a3ddd59d9a78bb8de041391075df44de62bfec8", "E1AF5EEC-526F-487D-B317EBEB34C87D71"];

    [CorpusTheory]
    [InlineData("date-time", "DateTime")]
    [InlineData("date", "Date")]
    [InlineData("uuid", "Uuid")]
    public async Task All_are_values(string format, string kind)
    {
        int count = 0;
        var unread = new List<string>();
        foreach (string example in Examples(format))
        {
            count++;
            string seen = await ValuesProgram.ReadAsync(ValueKinds.Of(kind), JsonSerializer.Serialize(example));
            if (seen.StartsWith("property: null\n", StringComparison.Ordinal) != NoValues.Contains(example))
                unread.Add(example);
        }

        output.WriteLine($"{count} examples of {format}");
        Assert.NotEqual(0, count);
        Assert.True(unread.Count == 0, $"{unread.Count} of {count}: {string.Join(", ", unread.Distinct().Take(20))}");
    }

    private static IEnumerable<string> Examples(string format) => Directory.GetFiles(CorpusTheoryAttribute.Folder!)
        .Where(file => Path.GetExtension(file) is ".yaml" or ".json")
        .OrderBy(file => file, StringComparer.Ordinal)
        .Select(file => RawDocument.Read(file, File.ReadAllText(file)).Root)
        .SelectMany(WithDescendants)
        .Where(schema => schema["format"]?.Text == format && schema.Types().Contains("string"))
        .SelectMany(schema => new[] { schema["example"], schema["default"] }.Concat(schema.List("examples")))
        .Where(example => example is { Kind: RawKind.Text })
        .Select(example => example!.Text);

    private static IEnumerable<RawNode> WithDescendants(RawNode node) => node.Children.SelectMany(WithDescendants).Prepend(node);
}
