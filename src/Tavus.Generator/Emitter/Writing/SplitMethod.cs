using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Emitter;

/// <summary>
/// Prints a method with a statement for each property. For many properties it is split, since the time of the C# compiler grows with the
/// square of a method's length.
/// </summary>
/// <param name="name">The name of the parts, without their number.</param>
/// <param name="parameters">The parameters of the parts.</param>
/// <param name="arguments">Their arguments.</param>
internal sealed class SplitMethod(string name, string parameters, string arguments)
{
    /// <summary>The number of properties for which one method is enough.</summary>
    public const int MaxStatements = 250;

    /// <summary>Prints the statements, or calls of the methods that have them.</summary>
    public void EmitBody(CodeWriter writer, IReadOnlyList<string> statements)
    {
        if (statements.Count <= MaxStatements)
            Emit(writer, statements);
        else
            ForEachPart(statements, (number, _) => writer.Line($"{name}{number}({arguments});"));
    }

    /// <summary>Prints a switch by index, with a case for each statement, or with one for each of the methods that have them.</summary>
    public void EmitSwitch(CodeWriter writer, IReadOnlyList<string> cases)
    {
        if (cases.Count <= MaxStatements)
        {
            EmitCases(writer, cases);
            return;
        }

        using (writer.Block($"switch (index / {MaxStatements})"))
            ForEachPart(cases, (number, _) => writer.Line($"case {number}: {name}{number}({arguments}); break;"));
    }

    /// <summary>Prints the methods that <see cref="EmitBody"/> calls, where there are any.</summary>
    public void EmitParts(CodeWriter writer, IReadOnlyList<string> statements) => EmitMethods(writer, statements, Emit);

    /// <summary>Prints the methods that <see cref="EmitSwitch"/> calls, where there are any.</summary>
    public void EmitSwitchParts(CodeWriter writer, IReadOnlyList<string> cases) => EmitMethods(writer, cases, EmitCases);

    private void EmitMethods(CodeWriter writer, IReadOnlyList<string> statements, Action<CodeWriter, IReadOnlyList<string>> emitBody)
    {
        if (statements.Count <= MaxStatements)
            return;

        ForEachPart(statements, (number, part) =>
        {
            writer.Line();
            using (writer.Block($"private void {name}{number}({parameters})"))
                emitBody(writer, part);
        });
    }

    private static void EmitCases(CodeWriter writer, IReadOnlyList<string> cases)
    {
        using (writer.Block("switch (index)"))
            Emit(writer, cases);
    }

    private static void Emit(CodeWriter writer, IReadOnlyList<string> statements)
    {
        foreach (string statement in statements)
            writer.Line(statement);
    }

    private static void ForEachPart(IReadOnlyList<string> statements, Action<int, IReadOnlyList<string>> emit)
    {
        for (int first = 0; first < statements.Count; first += MaxStatements)
            emit(first / MaxStatements, statements.Skip(first).Take(MaxStatements).ToList());
    }
}
