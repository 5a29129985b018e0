using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Host;
using Tavus.Generator.Text;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    [Theory]
    [InlineData(25, 25)]
    [InlineData(26, 26)]
    [InlineData(1000, 26)]
    public void A_document_gets_a_few_of_each_id_and_then_one_that_counts_the_others(int reported, int listed)
    {
        List<DiagnosticInfo> result = Report("api.yaml", reported).ToList();

        Assert.Equal(listed, result.Count);
        Assert.Equal(reported - System.Math.Min(reported, DiagnosticBag.MaxOfOneId), result.Sum(item => item.Omitted));
        Assert.Equal("message 24", result[24].Arguments.Single());
    }

    [Fact]
    public void The_last_one_has_the_same_id_and_severity_and_the_location_where_the_list_ends()
    {
        Diagnostic last = DiagnosticFactory.Create(Report("api.yaml", 30).ToList().Last());

        Assert.Equal(DiagnosticIds.InvalidReference, last.Id);
        Assert.Equal(DiagnosticSeverity.Warning, last.Severity);
        Assert.Equal(25, last.Location.GetLineSpan().StartLinePosition.Line);
        Assert.StartsWith("5 more of this kind", last.GetMessage());
    }

    [Fact]
    public void Documents_and_ids_are_counted_apart()
    {
        DiagnosticBag bag = Report("one.yaml", 25);
        for (int line = 0; line < 25; line++)
        {
            bag.Report(DiagnosticIds.InvalidReference, At("two.yaml", line), $"message {line}");
            bag.Report(DiagnosticIds.DuplicateKey, At("one.yaml", line), $"key{line}");
        }

        List<DiagnosticInfo> result = bag.ToList();

        Assert.Equal(75, result.Count);
        Assert.All(result, item => Assert.Equal(0, item.Omitted));
    }

    [Fact]
    public void A_repeated_message_counts_once()
    {
        DiagnosticBag bag = Report("api.yaml", 25);
        bag.Report(DiagnosticIds.InvalidReference, At("api.yaml", 3), "message 3");

        Assert.Equal(25, bag.ToList().Count);
    }

    [Fact]
    public void A_document_with_many_mistakes_still_gives_a_client()
    {
        string properties = string.Concat(Enumerable.Range(0, 100).Select(i => $", p{i}: {{ type: string, minLength: many }}"));
        Generation generation = Generation.Of($$"""
            openapi: 3.0.3
            info: { title: t, version: '1' }
            paths:
              /a:
                get: { operationId: getA, responses: { '200': { description: d, content: { application/json: { schema: { type: object, properties: { a: { type: string }{{properties}} } } } } } } }
            """);

        Assert.Equal(DiagnosticBag.MaxOfOneId + 1, generation.Ids.Count(id => id == DiagnosticIds.InvalidElement));
        generation.AssertCompiles();
    }

    private static DiagnosticBag Report(string path, int count)
    {
        var bag = new DiagnosticBag();
        for (int line = 0; line < count; line++)
            bag.Report(DiagnosticIds.InvalidReference, At(path, line), $"message {line}");

        return bag;
    }

    private static SourceLocation At(string path, int line)
    {
        var position = new LinePosition(line, 0);
        return new SourceLocation(path, new TextSpan(line * 10, 1), new LinePositionSpan(position, position));
    }
}
