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

    /// <summary>Prints the methods that <see cref="EmitBody"/> calls, where there are any.</summary>
    public void EmitParts(CodeWriter writer, IReadOnlyList<string> statements)
    {
        if (statements.Count <= MaxStatements)
            return;

        ForEachPart(statements, (number, part) =>
        {
            writer.Line();
            using (writer.Block($"private void {name}{number}({parameters})"))
                Emit(writer, part);
        });
    }

    /// <summary>Prints a switch by index, with a case for each statement, or with one for each of the methods that have them.</summary>
    public void EmitSwitch(CodeWriter writer, IReadOnlyList<string> cases)
    {
        bool isSplit = cases.Count > MaxStatements;
        using (writer.Block(isSplit ? $"switch (index / {MaxStatements})" : "switch (index)"))
        {
            if (isSplit)
                ForEachPart(cases, (number, _) => writer.Line($"case {number}: {name}{number}({arguments}); break;"));
            else
                Emit(writer, cases);
        }
    }

    /// <summary>Prints the methods that <see cref="EmitSwitch"/> calls, where there are any.</summary>
    public void EmitSwitchParts(CodeWriter writer, IReadOnlyList<string> cases)
    {
        if (cases.Count <= MaxStatements)
            return;

        ForEachPart(cases, (number, part) =>
        {
            writer.Line();
            using (writer.Block($"private void {name}{number}({parameters})"))
            using (writer.Block("switch (index)"))
                Emit(writer, part);
        });
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
