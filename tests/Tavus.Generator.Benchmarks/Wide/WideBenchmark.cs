using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Tavus.Generator.Benchmarks.Client;

namespace Tavus.Generator.Benchmarks.Wide;

/// <summary>Reading, writing and calls with models of many properties, in short turns of all sides.</summary>
internal static class WideBenchmark
{
    private const int Rounds = 200;
    private const int Narrow = 4;
    private const int Undeclared = 40;
    private const int DateTimes = 200;

    private static readonly int[] Widths = [40, 120, 300, 800];

    /// <param name="arguments">Other numbers of properties.</param>
    public static void Run(string[] arguments, TextWriter output)
    {
        int[] widths = arguments.Length == 0 ? Widths : arguments.Select(width => int.Parse(width, CultureInfo.InvariantCulture)).ToArray();
        output.WriteLine(TurnTable.Header);
        var narrow = new WideProgram(new WideDocument(Narrow));
        CompareUndeclared(output, narrow, Narrow);
        foreach (int width in widths)
        {
            var document = new WideDocument(width);
            var program = new WideProgram(document);
            byte[] canonical = document.ToJson("Z");
            byte[] respelled = document.ToJson("+00:00");
            Compare(output, program, $"{width}: read", "Read", canonical);
            Compare(output, program, $"{width}: read other spellings", "Read", respelled);
            Compare(output, program, $"{width}: write", "Write", canonical);
            Compare(output, program, $"{width}: write as received", "Write", respelled);
            Compare(output, program, $"{width}: JsonSerializer.Serialize", "Serialize", canonical);
            Compare(output, program, $"{width}: end to end", "Call", canonical);
            CompareUndeclared(output, program, width);
        }

        byte[] dates = WideDocument.Dates(DateTimes);
        Compare(output, narrow, $"{DateTimes} date-times: read", "Read", dates);
        Compare(output, narrow, $"{DateTimes} date-times: write", "Write", dates);
    }

    private static void CompareUndeclared(TextWriter output, WideProgram program, int width)
    {
        byte[] json = WideDocument.Undeclared(Undeclared);
        Compare(output, program, $"{width}: read {Undeclared} undeclared", "Read", json);
        Compare(output, program, $"{width}: write {Undeclared} undeclared", "Write", json);
    }

    private static void Compare(TextWriter output, WideProgram program, string what, string operation, byte[] json)
    {
        Func<object?>[] sides = program.Make(operation, json, new RespondingHandler(Stream.Null, json));
        if (sides[0]() is string generated && sides[1]() is string byHand && !AreSame(generated, byHand))
            throw new InvalidOperationException($"Not the same JSON ({what}):\n{generated}\n{byHand}");

        output.WriteLine(TurnTable.Row(what, Turns.Measure(Rounds, sides)));
    }

    private static bool AreSame(string generated, string byHand) => Normalised(generated) == Normalised(byHand);

    // UTC is spelled in two ways, and so is the plus sign.
    private static string Normalised(string json) => JsonNode.Parse(json)!.ToJsonString().Replace("\\u002B00:00", "Z");
}
