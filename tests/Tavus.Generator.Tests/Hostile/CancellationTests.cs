using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Hostile;

/// <summary>An editor cancels a run at every keystroke: at any moment, the run ends soon, and by nothing but an OperationCanceledException.</summary>
public sealed class CancellationTests
{
    private const int Points = 200;

    [Fact]
    public void A_run_ends_soon_wherever_it_is_cancelled()
    {
        TestFile document = new("api.json", Document(schemas: 150));
        TimeSpan whole = Enumerable.Range(0, 5).Select(_ => Run(document, Timeout.InfiniteTimeSpan).Total).Skip(1).Max();
        var random = new Random(1);
        var delays = new List<TimeSpan>();
        for (int i = 0; i < Points; i++)
        {
            (TimeSpan _, TimeSpan? delay) = Run(document, whole * random.NextDouble());
            if (delay is not null)
                delays.Add(delay.Value);
        }

        // Of a busy machine, no single delay means anything.
        delays.Sort();
        Assert.InRange(delays.Count, Points / 10, Points);
        Assert.InRange(delays[delays.Count / 2], TimeSpan.Zero, whole / 4);
        Assert.InRange(delays[delays.Count * 9 / 10], TimeSpan.Zero, whole / 2);
    }

    /// <returns>How long it took, and how long after it was cancelled it ended; null if it was not.</returns>
    private static (TimeSpan Total, TimeSpan? Delay) Run(TestFile document, TimeSpan time)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create("Consumer", [], References.Net10);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new TavusGenerator().AsSourceGenerator()], [document], options, new TestOptions());
        using var source = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        TimeSpan cancelled = default;
        source.Token.Register(() => cancelled = watch.Elapsed);
        source.CancelAfter(time);
        try
        {
            GeneratorRunResult result = driver.RunGenerators(compilation, source.Token).GetRunResult().Results.Single();
            Assert.Null(result.Exception);
            Assert.NotEmpty(result.GeneratedSources);
            return (watch.Elapsed, null);
        }
        catch (OperationCanceledException exception)
        {
            TimeSpan total = watch.Elapsed;
            Assert.Equal(source.Token, exception.CancellationToken);
            return (total, total - cancelled);
        }
    }

    private static string Document(int schemas)
    {
        var document = new StringBuilder("""{ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": {""");
        for (int i = 0; i < schemas; i++)
        {
            document.Append($$"""
                {{(i > 0 ? "," : "")}} "/a{{i}}/{id}": { "get": { "operationId": "get{{i}}", "parameters": [{ "name": "id", "in": "path", "required": true,
                "schema": { "type": "string" } }], "responses": { "200": { "description": "d", "content": { "application/json": {
                "schema": { "$ref": "#/components/schemas/A{{i}}" } } } } } } }
                """);
        }

        document.Append("} , \"components\": { \"schemas\": {");
        for (int i = 0; i < schemas; i++)
        {
            document.Append($$"""
                {{(i > 0 ? "," : "")}} "A{{i}}": { "type": "object", "properties": { "text": { "type": "string" }, "kind": { "type": "string", "enum": ["a", "b"] },
                "next": { "$ref": "#/components/schemas/A{{(i + 1) % schemas}}" }, "list": { "type": "array", "items": { "type": "number" } } } }
                """);
        }

        return document.Append("} } }").ToString();
    }
}
