using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Values;

/// <summary>Many small programs about one document, compiled together.</summary>
internal sealed class RowsProgram : List<(string Name, string Code, string Expected)>
{
    /// <summary>Runs all programs, and fails with those that return another text than expected.</summary>
    /// <param name="before">C# at the start of each program, after <c>string json</c>, the name of the row.</param>
    public async Task AssertAsync(string document, string before = "")
    {
        string code = $"""
            Server.MediaType = "application/json";
            var results = new List<string>();
            {string.Join("\n", this.Select(row => Row(row.Name, before, row.Code)))}
            return JsonSerializer.Serialize(results);

            async Task RunAsync(Func<Task<string>> row)
            {"{"}
                try
                {"{"}
                    results.Add(await row());
                {"}"}
                catch (Exception exception)
                {"{"}
                    results.Add(exception.GetType() + ": " + exception.Message);
                {"}"}
            {"}"}
            """;
        string[] results = JsonSerializer.Deserialize<string[]>(await GeneratedProgram.RunAsync(document, code))!;
        string[] failures = this.Zip(results)
            .Where(pair => pair.First.Expected != pair.Second)
            .Select(pair => $"{pair.First.Name}: {pair.First.Code}\nexpected {pair.First.Expected}\nactual   {pair.Second}")
            .ToArray();
        Assert.True(failures.Length == 0, $"{failures.Length} of {Count}{Environment.NewLine}{string.Join(Environment.NewLine, failures)}");
    }

    private static string Row(string name, string before, string code) => $$"""
        await RunAsync(async () =>
        {
            await Task.Yield();
            string json = {{ThingProgram.Quote(name)}};
            _ = json;
            {{before}}
            {{code}}
        });
        """;
}
