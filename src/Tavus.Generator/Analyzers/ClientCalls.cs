using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Finds the client calls that a new object certainly reaches: as the argument, or through a local variable. Statements are taken in the
/// order of the source text; where that may not be the order of execution, the answer is the silent one.
/// </summary>
internal static class ClientCalls
{
    /// <summary>Per call, the members that are written between the creation and the call.</summary>
    public static IEnumerable<IReadOnlyList<MemberWrite>> ReachedBy(IObjectCreationOperation creation, INamedTypeSymbol model)
    {
        IOperation value = creation.WithConversions();
        switch (value.Parent)
        {
            case IArgumentOperation argument when ModelUse.ClientCallOf(argument, model) is { } call && IsWellFormed(creation, call):
                return new[] { new List<MemberWrite>() };
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return ReachedThrough(local, creation, model);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment
                when assignment.Parent is IExpressionStatementOperation:
                return ReachedThrough(local, creation, model);
            default:
                return Enumerable.Empty<IReadOnlyList<MemberWrite>>();
        }
    }

    private static IEnumerable<IReadOnlyList<MemberWrite>> ReachedThrough(
        ILocalSymbol local, IObjectCreationOperation creation, INamedTypeSymbol model)
    {
        if (UsesAfter(creation, local, model) is not { } uses) yield break;

        foreach (IInvocationOperation call in uses.Select(use => use.ClientCall).OfType<IInvocationOperation>())
        {
            if (MayComeFromEarlierPass(creation, call)) yield break;

            int end = EndOfInfluence(call, creation);
            List<ModelUse> earlier = uses.Where(use => use.Position < end).ToList();
            if (earlier.Any(use => use.IsEscape) || !IsWellFormed(creation, call)) yield break;

            yield return earlier
                .Where(use => use.Write is not null)
                .Select(use => Precedes(use, call) ? use.Write!.Value : use.Write!.Value.AsUncertain())
                .ToList();
        }
    }

    /// <summary>The mentions of the local after the creation, in order; null where they are not the whole story.</summary>
    private static List<ModelUse>? UsesAfter(IObjectCreationOperation creation, ILocalSymbol local, INamedTypeSymbol model)
    {
        if (local.RefKind != RefKind.None) return null;

        var uses = new List<ModelUse>();
        foreach (IOperation operation in creation.Root().Descendants())
        {
            if (operation is ILabeledOperation or IBranchOperation { BranchKind: BranchKind.GoTo }) return null;
            if (operation is not ILocalReferenceOperation mention || !SymbolEqualityComparer.Default.Equals(mention.Local, local)) continue;
            if (IsCaptured(mention) || IsTakenByReference(mention)) return null;
            if (mention.Syntax.SpanStart >= creation.Syntax.Span.End) uses.Add(ModelUse.Of(mention, model));
        }

        uses.Sort((left, right) => left.Position.CompareTo(right.Position));
        return uses;
    }

    private static bool IsCaptured(ILocalReferenceOperation mention) =>
        mention.NestedFunction() is { } function && !SymbolEqualityComparer.Default.Equals(function, mention.Local.ContainingSymbol);

    private static bool IsTakenByReference(ILocalReferenceOperation mention) => mention.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        ISimpleAssignmentOperation { IsRef: true } or IAddressOfOperation => true,
        _ => false,
    };

    // In a loop, an object that was created on one pass may have been changed by the time that a later one reaches the call.
    private static bool MayComeFromEarlierPass(IObjectCreationOperation creation, IInvocationOperation call)
    {
        IOperation? statement = creation.Parent;
        while (statement is not (null or IExpressionStatementOperation or IVariableDeclarationGroupOperation)) statement = statement.Parent;
        if (statement?.Parent is not { } block || call.IsWithin(block)) return false;

        IOperation? around = block;
        while (around is not (null or ILoopOperation)) around = around.Parent;
        return around is not null;
    }

    /// <summary>The end of the call or, in a loop that runs several times for the same object, of that loop.</summary>
    private static int EndOfInfluence(IInvocationOperation call, IObjectCreationOperation creation)
    {
        int end = call.Syntax.Span.End;
        for (IOperation? around = call.Parent; around is not null; around = around.Parent)
        {
            if (around is ILoopOperation loop && !creation.IsWithin(loop.Body)) end = loop.Syntax.Span.End;
        }

        return end;
    }

    private static bool Precedes(ModelUse write, IInvocationOperation call) =>
        write.Position < call.Syntax.SpanStart
        && write.WriteBlock is IBlockOperation or ISwitchCaseOperation
        && call.IsWithin(write.WriteBlock);

    // In unfinished code the parser's guess about the missing part is not worth a warning.
    private static bool IsWellFormed(IObjectCreationOperation creation, IInvocationOperation call)
    {
        TextSpan span = TextSpan.FromBounds(creation.Syntax.SpanStart, call.Syntax.Span.End);
        return !creation.Syntax.SyntaxTree.GetDiagnostics()
            .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceSpan.IntersectsWith(span));
    }
}
