using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Follows an object in a local variable or parameter. Statements are taken in the order of the source text; where that may not be the
/// order of execution, nothing is reported.
/// </summary>
internal sealed class VariableFlow(ISymbol variable, INamedTypeSymbol model, int depth)
{
    /// <summary>The calls that the variable's object reaches, from the expression that gives the object to it.</summary>
    public IEnumerable<ReachedCall> From(IOperation source) => From(source, source.Syntax.Span.End);

    /// <summary>The calls that a parameter's object reaches in the body of the method.</summary>
    public IEnumerable<ReachedCall> In(IOperation body) => From(body, body.Syntax.SpanStart);

    private IEnumerable<ReachedCall> From(IOperation source, int start)
    {
        if (UsesAfter(start, source) is not { } uses) yield break;

        foreach (ModelUse use in uses)
        {
            if (use.ClientCall is { } call)
            {
                if (MayComeFromEarlierPass(source, call)) yield break;
                if (WritesBefore(call, source, uses) is not { } writes || !call.IsWellFormedFrom(source)) yield break;
                yield return new ReachedCall(call, writes);
            }
            else if (use.Copy is { } copy)
            {
                if (WritesBefore(copy, source, uses) is not { } writes) yield break;
                foreach (ReachedCall reached in new ObjectFlow(model, depth + 1).From(copy)) yield return reached.After(writes);
            }
            else if (use.Passed is { } passed)
            {
                foreach (ReachedCall reached in FromPassed(passed, source, uses)) yield return reached;
            }
        }
    }

    /// <summary>The writes to the object before it is used elsewhere; null where it may be changed otherwise.</summary>
    /// <param name="source">The expression that gives the object to the variable.</param>
    /// <param name="passed">The mention of the variable that is that use.</param>
    public IReadOnlyList<MemberWrite>? WritesBetween(IOperation source, IOperation passed) =>
        UsesAfter(source.Syntax.Span.End, source) is { } uses ? WritesUntil(passed, uses) : null;

    private static List<MemberWrite>? WritesUntil(IOperation passed, List<ModelUse> uses)
    {
        int position = passed.Syntax.SpanStart;
        bool isChanged = uses.Any(use => use.Position < position
            ? use.Passed is { } earlier && !ModelUse.IsOnlySent(earlier)
            : use.Position > position && (use.Writes.Count > 0 || (use.Passed is { } later && !LeavesObject(later))));
        return isChanged ? null : uses.Where(use => use.Position < position).SelectMany(use => use.WritesBefore(passed)).ToList();
    }

    // Another object in the same variable is not the one that was passed.
    private static bool LeavesObject(IOperation mention) => ModelUse.IsOnlySent(mention)
        || (mention.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == mention);

    // It is the same object, not a copy: later assignments to the variable's properties affect it.
    private IEnumerable<ReachedCall> FromPassed(IOperation passed, IOperation source, List<ModelUse> uses)
    {
        if (WritesUntil(passed, uses) is not { } writes) yield break;

        foreach (ReachedCall reached in new ObjectFlow(model, depth + 1).From(passed))
        {
            if (MayComeFromEarlierPass(source, reached.Call)) yield break;
            yield return reached.After(writes);
        }
    }

    private static List<MemberWrite>? WritesBefore(IOperation call, IOperation source, List<ModelUse> uses)
    {
        int end = EndOfInfluence(call, source);
        List<ModelUse> earlier = uses.Where(use => use.Position < end).ToList();
        return earlier.Any(use => use.Passed is not null)
            ? null
            : earlier.SelectMany(use => use.WritesBefore(call)).ToList();
    }

    /// <summary>The mentions of the variable after a position, in order; null where they are not the whole story.</summary>
    private List<ModelUse>? UsesAfter(int start, IOperation source)
    {
        VariableIndex index = VariableIndex.Of(source);
        if (variable is ILocalSymbol { RefKind: not RefKind.None } || index.MayJumpAround(variable)) return null;

        var uses = new List<ModelUse>();
        List<IOperation>? captured = null;
        IReadOnlyList<IOperation> mentions = index.MentionsOf(variable);
        foreach (IOperation mention in mentions)
        {
            if (mention.IsTakenByReference()) return null;
            if (mention is ILocalReferenceOperation { IsDeclaration: true }) continue;
            if (IsCaptured(mention)) (captured ??= new()).Add(mention);
            if (mention.Syntax.SpanStart >= start && !OtherBranch.Has(mention, source, variable))
                uses.Add(ModelUse.Of(mention, model));
        }

        if (captured is not null && !CapturedVariable.IsUnchanged(mentions, captured, uses)) return null;
        uses.Sort((left, right) => left.Position.CompareTo(right.Position));
        return uses;
    }

    private bool IsCaptured(IOperation mention) =>
        mention.NestedFunction() is { } function && !SymbolEqualityComparer.Default.Equals(function, variable.ContainingSymbol);

    // In a loop, an object that was created on one pass may have been changed by the time that a later one reaches the call.
    private bool MayComeFromEarlierPass(IOperation source, IInvocationOperation call)
    {
        IOperation? statement = source.Parent;
        while (statement is not (null or IExpressionStatementOperation or IVariableDeclarationGroupOperation)) statement = statement.Parent;
        return statement?.Parent is { } block && !call.IsWithin(block)
            && block.Ancestors().Any(around => around is ILoopOperation && !OtherBranch.IsDeclaredIn(around.Syntax.Span, variable));
    }

    /// <summary>The end of the call or, in a loop that runs several times for the same object, of that loop.</summary>
    private static int EndOfInfluence(IOperation call, IOperation source)
    {
        int end = call.Syntax.Span.End;
        foreach (IOperation around in call.Ancestors())
        {
            if (around is ILoopOperation loop && !source.IsWithin(loop.Body)) end = loop.Syntax.Span.End;
        }

        return end;
    }
}
